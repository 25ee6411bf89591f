import {randomUUID} from 'node:crypto';
import type {Letter} from './letter.js';

/** A message that a developer reads instead of its receiver. */
export type OutboxLetter = Letter & {id: string; sentAt: Date};

/** The last messages of this process, in memory. */
export type Outbox = {
  add(letter: Letter): void;
  /** Newest first. */
  list(): readonly OutboxLetter[];
  find(id: string): OutboxLetter | undefined;
};

const KEPT = 100;

export function createOutbox(): Outbox {
  const letters: OutboxLetter[] = [];
  return {
    add(letter) {
      letters.unshift({...letter, id: randomUUID(), sentAt: new Date()});
      letters.splice(KEPT);
    },
    list: () => letters,
    find: (id) => letters.find((letter) => letter.id === id),
  };
}
