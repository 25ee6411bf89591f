-- Made with the key of "reader" until now: an admin who opened an account
-- could tell by them which other events are that reader's.
UPDATE "authEvent" SET "target" = NULL WHERE "target" IS NOT NULL;
