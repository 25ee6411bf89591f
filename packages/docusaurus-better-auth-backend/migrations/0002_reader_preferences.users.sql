ALTER TABLE "readerPreferences"
  ADD CONSTRAINT "readerPreferences_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "user" ("id") ON DELETE CASCADE;
