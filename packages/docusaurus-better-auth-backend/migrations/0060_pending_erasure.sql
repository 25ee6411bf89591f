-- Accounts that are gone and of whom something may be left. A row goes as
-- soon as everything is erased.
CREATE TABLE "pendingErasure" (
  "userId" text PRIMARY KEY
);
