import React, {useId, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import AuthField from '@theme/AuthField';
import type {Props} from '@theme/OwnFields';
import styles from './styles.module.css';

type Field = Props['fields'][number];

function Checkbox({
  field,
  failure,
  ticked,
}: {
  field: Field;
  failure: Props['failures'][string];
  ticked: boolean;
}): ReactNode {
  const id = useId();
  const hintId = field.hint === null ? '' : `${id}hint`;
  const failureId = failure ? `${id}failure` : '';
  return (
    <div className={styles.checkbox}>
      <input
        aria-describedby={`${hintId} ${failureId}`.trim() || undefined}
        aria-invalid={failure ? true : undefined}
        aria-required={field.required}
        defaultChecked={ticked}
        id={id}
        name={field.name}
        type="checkbox"
      />
      <div>
        <label htmlFor={id}>{field.label}</label>
        {field.hint !== null && (
          <div className={styles.hint} id={hintId}>
            {field.hint}
          </div>
        )}
        {failure && (
          <div className={styles.failure} id={failureId}>
            <AuthFailureMessage code={failure} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Fields that the site's owner has added to a form, by the plugin's options. */
export default function OwnFields({
  fields,
  values = {},
  failures,
}: Props): ReactNode {
  return fields.map((field) => {
    const failure = failures[field.name];
    const kept = values[field.name];
    const text = typeof kept === 'string' ? kept : String(field.default);
    if (field.type === 'checkbox') {
      return (
        <Checkbox
          failure={failure}
          field={field}
          key={field.name}
          ticked={typeof kept === 'boolean' ? kept : field.default}
        />
      );
    }
    return (
      <AuthField
        failure={failure}
        hint={field.hint ?? undefined}
        key={field.name}
        label={field.label}
        limits={
          field.type === 'text'
            ? {minLength: 0, maxLength: field.maxLength}
            : undefined
        }
      >
        {(attributes) =>
          field.type === 'select' ? (
            <select
              {...attributes}
              aria-required={field.required}
              defaultValue={text}
              name={field.name}
            >
              {!field.options.some(({value: own}) => own === '') && (
                <option value="">
                  <Translate
                    id="theme.betterAuth.ownFields.choose"
                    description="The first entry of a list, where nothing is chosen yet"
                  >
                    Choose…
                  </Translate>
                </option>
              )}
              {field.options.map(({value: own, label}) => (
                <option key={own} value={own}>
                  {label}
                </option>
              ))}
            </select>
          ) : (
            <input
              {...attributes}
              aria-required={field.required}
              defaultValue={text}
              name={field.name}
              type="text"
            />
          )
        }
      </AuthField>
    );
  });
}
