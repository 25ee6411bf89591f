import {describe, expect, it} from 'vitest';
import {consentFormSchema} from '../consentFormSchema';

const agreed = {
  software_background: 'TypeScript',
  hardware_background: null,
  consent_given: true,
};

describe('consentFormSchema', () => {
  it('lets backgrounds with consent through', () => {
    expect(consentFormSchema.safeParse(agreed)).toEqual({
      success: true,
      data: agreed,
    });
  });

  it.each(['software_background', 'hardware_background'])(
    'keeps a %s without consent in the browser',
    (field) => {
      expect(
        consentFormSchema.safeParse({
          software_background: null,
          hardware_background: null,
          [field]: 'a',
          consent_given: false,
        }),
      ).toMatchObject({
        success: false,
        error: {issues: [{path: ['consent'], message: 'consent-required'}]},
      });
    },
  );

  it('lets a withdrawal through', () => {
    const withdrawal = {
      software_background: null,
      hardware_background: null,
      consent_given: false,
    };
    expect(consentFormSchema.safeParse(withdrawal).success).toBe(true);
  });

  it('counts characters as a reader does', () => {
    const long = {...agreed, software_background: '🛠'.repeat(4000)};
    expect(consentFormSchema.safeParse(long).success).toBe(true);
    expect(
      consentFormSchema.safeParse({
        ...long,
        software_background: '🛠'.repeat(4001),
      }),
    ).toMatchObject({
      error: {
        issues: [
          {path: ['software_background'], message: 'background-too-long'},
        ],
      },
    });
  });
});
