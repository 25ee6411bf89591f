-- Who is an admin because the config says so: they alone lose the role when
-- it no longer does.
CREATE TABLE "configAdmin" (
  "userId" text PRIMARY KEY REFERENCES "user" ("id") ON DELETE CASCADE
);
