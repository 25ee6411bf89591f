-- Counts alone: nothing in it tells who.
CREATE TABLE "usageCount" (
  "day" date NOT NULL,
  "kind" text NOT NULL,
  "count" bigint NOT NULL,
  PRIMARY KEY ("day", "kind")
);
