/**
 * One part of what is held about readers. Whoever keeps something about a
 * reader registers it by one of these, and with that it is exported and erased.
 */
export type ReaderDataStore = {
  /** What the part is called in an export: `profile`, `authentication_events`. */
  name: string;
  /** What is held about a reader, as plain JSON; no secret, no token. */
  export(userId: string): Promise<unknown>;
  /**
   * Erases it for good. May be called again, and for a reader of whom nothing
   * is held.
   */
  erase(userId: string): Promise<void>;
};

/** All that is held about readers. */
export type ReaderData = {
  /**
   * Adds a part, while the backend is put together.
   * @throws {Error} Where two parts have one name.
   */
  register(store: ReaderDataStore): void;
  /** Each part under its name. */
  exportReader(userId: string): Promise<Record<string, unknown>>;
  /**
   * Erases every part, for an account that is gone. Where one part fails the
   * others are erased all the same.
   * @throws {AggregateError} Names the parts that failed; call again.
   */
  eraseReader(userId: string): Promise<void>;
};

/** @throws {Error} Where two parts have one name. */
export function createReaderData(
  stores: readonly ReaderDataStore[] = [],
): ReaderData {
  const parts = new Map<string, ReaderDataStore>();

  function register(store: ReaderDataStore): void {
    if (parts.has(store.name)) {
      throw new Error(
        `Two parts of the reader's data are called "${store.name}".`,
      );
    }
    parts.set(store.name, store);
  }
  stores.forEach(register);

  return {
    register,

    async exportReader(userId) {
      const exported: Record<string, unknown> = {};
      for (const [name, store] of parts) {
        exported[name] = await store.export(userId);
      }
      return exported;
    },

    async eraseReader(userId) {
      const failed: string[] = [];
      const errors: unknown[] = [];
      for (const [name, store] of parts) {
        try {
          await store.erase(userId);
        } catch (error) {
          failed.push(name);
          errors.push(error);
        }
      }
      if (errors.length > 0) {
        throw new AggregateError(
          errors,
          `Not everything of a reader could be erased: ${failed.join(', ')}.`,
        );
      }
    },
  };
}
