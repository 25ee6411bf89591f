CREATE TABLE "readerPreferences" (
  "userId" text PRIMARY KEY,
  "preferences" jsonb NOT NULL,
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);
