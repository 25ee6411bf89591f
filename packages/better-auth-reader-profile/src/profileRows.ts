import type {ConsentDecision, Profile} from './contract.js';

/** A row of the table `readerProfile`. */
export type ProfileRow = {
  userId: string;
  softwareBackground: string | null;
  hardwareBackground: string | null;
  consentGiven: boolean;
  consentVersion: string | null;
  consentedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** A row of the table `consentEvent`. */
export type EventRow = {
  userId: string;
  decision: 'given' | 'withdrawn';
  version: string;
  locale: string;
  purpose: string;
  sha256: string | null;
  decidedAt: Date;
};

export const byUser = (userId: string) => [{field: 'userId', value: userId}];

export function emptyProfile(userId: string): Profile {
  return {
    user_id: userId,
    software_background: null,
    hardware_background: null,
    consent_given: false,
    consent_version: null,
    consented_at: null,
    created_at: null,
    updated_at: null,
  };
}

export function toProfile(row: ProfileRow): Profile {
  return {
    user_id: row.userId,
    software_background: row.softwareBackground,
    hardware_background: row.hardwareBackground,
    consent_given: row.consentGiven,
    consent_version: row.consentVersion,
    consented_at: row.consentedAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

export function toDecision(row: EventRow): ConsentDecision {
  return {
    version: row.version,
    purpose: row.purpose,
    decision: row.decision,
    decided_at: row.decidedAt.toISOString(),
  };
}
