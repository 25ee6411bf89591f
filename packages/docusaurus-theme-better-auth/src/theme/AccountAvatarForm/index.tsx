import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  AvatarValues,
  isImageUrl,
  useAuthForm,
  useOutcome,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import AuthField from '@theme/AuthField';
import ProfileForm from '@theme/ProfileForm';
import ProfilePart from '@theme/ProfilePart';
import ReaderAvatar from '@theme/ReaderAvatar';
import type {Props} from '@theme/AccountAvatarForm';
import styles from './styles.module.css';

/** The reader's picture: an address of their own, or else their initials. */
export default function AccountAvatarForm({reader, onSave}: Props): ReactNode {
  const {outcome, outcomeRef, tell, clear} = useOutcome<'saved' | 'removed'>();
  const [typed, setTyped] = useState(reader.image ?? '');
  // Loaded once the address is whole, not for each character.
  const [previewed, setPreviewed] = useState(reader.image);
  const form = useAuthForm({
    schema: AvatarValues,
    mutation: {
      mutationFn: async (values: {image: string | null}) => {
        await onSave(values);
        return values.image;
      },
    },
    onSubmit: clear,
    onSuccess: (image) => {
      setTyped(image ?? '');
      setPreviewed(image);
      tell(image === null ? 'removed' : 'saved');
    },
  });
  return (
    <ProfilePart
      title={translate({
        id: 'theme.betterAuth.profileAccount.picture',
        message: 'Picture',
        description: "The heading of the reader's picture",
      })}
    >
      <ProfileForm
        actions={
          reader.image !== null && (
            <button
              aria-disabled={form.busy}
              className="button button--secondary"
              onClick={() => {
                if (!form.busy) {
                  form.send({image: null});
                }
              }}
              type="button"
            >
              <Translate
                id="theme.betterAuth.profileAccount.removePicture"
                description="Takes the picture away"
              >
                Remove picture
              </Translate>
            </button>
          )
        }
        form={form}
        outcome={
          (outcome === 'saved' && (
            <Translate
              id="theme.betterAuth.profileAccount.pictureSaved"
              description="Beside the button, after the picture was saved"
            >
              Your picture is saved.
            </Translate>
          )) ||
          (outcome === 'removed' && (
            <Translate
              id="theme.betterAuth.profileAccount.pictureRemoved"
              description="Beside the button, after the picture was removed"
            >
              Your picture is removed: your initials are shown.
            </Translate>
          ))
        }
        outcomeRef={outcomeRef}
        reader={reader}
        submit={
          <Translate
            id="theme.betterAuth.profileAccount.savePicture"
            description="Saves the picture"
          >
            Save picture
          </Translate>
        }
      >
        <div className={styles.row}>
          <div className={styles.preview}>
            <ReaderAvatar
              degraded={false}
              reader={{...reader, image: previewed}}
            />
          </div>
          <div className={styles.field}>
            <AuthField
              failure={form.fieldFailures.image}
              hint={
                <Translate
                  id="theme.betterAuth.profileAccount.pictureHint"
                  description="Under the label of the picture's address"
                >
                  An image on the web, such as https://example.com/me.png. Left
                  empty, your initials are shown.
                </Translate>
              }
              label={translate({
                id: 'theme.betterAuth.profileAccount.pictureAddress',
                message: 'Address of your picture',
                description: "The label of the picture's address",
              })}
            >
              {(field) => (
                <input
                  {...field}
                  autoCapitalize="none"
                  autoComplete="photo"
                  dir="ltr"
                  inputMode="url"
                  name="image"
                  onBlur={() => {
                    const url = typed.trim();
                    setPreviewed(isImageUrl(url) ? url : null);
                  }}
                  onChange={(event) => {
                    setTyped(event.target.value);
                  }}
                  spellCheck={false}
                  type="text"
                  value={typed}
                />
              )}
            </AuthField>
          </div>
        </div>
      </ProfileForm>
    </ProfilePart>
  );
}
