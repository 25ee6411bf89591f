import React, {useId, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/consent';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import type {Props} from '@theme/ConsentFieldset';
import styles from './styles.module.css';

function DefaultText({controller}: Pick<Props['consent'], 'controller'>) {
  return (
    <ul className={styles.text}>
      <li>
        <Translate
          id="theme.betterAuth.consent.who"
          description="Who stores what"
          values={{
            controller:
              controller.url === null ? (
                <strong>{controller.name}</strong>
              ) : (
                <Link to={controller.url}>{controller.name}</Link>
              ),
          }}
        >
          {'{controller} stores exactly these two answers, with your account.'}
        </Translate>
      </li>
      <li>
        <Translate
          id="theme.betterAuth.consent.why"
          description="What the answers are used for"
        >
          They are used to adapt these docs to you, and for nothing else.
        </Translate>
      </li>
      <li>
        <Translate
          id="theme.betterAuth.consent.howLong"
          description="How long the answers are kept"
        >
          They are kept until you withdraw your consent or delete your account.
        </Translate>
      </li>
      <li>
        <Translate
          id="theme.betterAuth.consent.free"
          description="That nothing depends on consent"
        >
          Reading and asking work just as well without them.
        </Translate>
      </li>
      <li>
        <Translate
          id="theme.betterAuth.consent.withdraw"
          description="How consent is withdrawn"
        >
          One button on your profile withdraws your consent and erases both
          answers.
        </Translate>
      </li>
    </ul>
  );
}

/** Asks for consent: apart from any terms, and never ticked beforehand. */
export default function ConsentFieldset({
  consent,
  agreed,
  onAgreedChange,
  failure,
  agreement,
}: Props): ReactNode {
  const failureId = useId();
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>
        <Translate
          id="theme.betterAuth.consent.legend"
          description="The legend of the consent block"
        >
          May we store your answers?
        </Translate>
      </legend>
      {consent.text ? (
        <div dir="auto" lang={consent.locale}>
          {consent.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      ) : (
        <DefaultText controller={consent.controller} />
      )}
      <label className={styles.agree}>
        <input
          aria-describedby={failure && failureId}
          aria-invalid={failure ? true : undefined}
          checked={agreed}
          name="consent"
          onChange={(event) => {
            onAgreedChange(event.target.checked);
          }}
          type="checkbox"
        />
        <span>
          {/* Does not say "hardware background": that is a field's name. */}
          <Translate
            id="theme.betterAuth.consent.agree"
            description="The label of the consent checkbox"
            values={{controller: consent.controller.name}}
          >
            {
              'I agree that {controller} stores my background in software and hardware to adapt these docs to me'
            }
          </Translate>
        </span>
      </label>
      {failure && (
        <div className={styles.failure} id={failureId}>
          <AuthFailureMessage code={failure} />
        </div>
      )}
      <p className={styles.version}>
        {agreement ?? (
          <Translate
            id="theme.betterAuth.consent.version"
            description="The version of the consent text"
            values={{version: consent.version}}
          >
            {'Version {version} of this text.'}
          </Translate>
        )}
      </p>
    </fieldset>
  );
}
