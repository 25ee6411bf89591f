/** The element, once it is there. */
export function find(
  root: HTMLElement,
  selector: string,
  words = '',
): Promise<HTMLElement> {
  const look = () =>
    Array.from(root.querySelectorAll<HTMLElement>(selector)).find((element) =>
      element.textContent.includes(words),
    );
  return new Promise((resolve) => {
    const there = look();
    if (there) {
      resolve(there);
      return;
    }
    const observer = new MutationObserver(() => {
      const element = look();
      if (element) {
        observer.disconnect();
        resolve(element);
      }
    });
    observer.observe(root, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

/** Presses the button that says these words. */
export async function press(root: HTMLElement, words: string): Promise<void> {
  (await find(root, 'button', words)).click();
}

/** Types into the field of this name, as React learns of it. */
export async function type(
  root: HTMLElement,
  name: string,
  value: string,
): Promise<void> {
  const field = await find(root, `[name="${name}"]`);
  const prototype =
    field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : HTMLInputElement.prototype;
  // React puts a setter of its own on the element.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

/** Sends the form, and waits until that has come to something. */
export async function submit(
  root: HTMLElement,
  outcome = '.alert',
): Promise<void> {
  const form = await find(root, 'form');
  (form as HTMLFormElement).requestSubmit();
  await find(root, outcome);
}

export const BUSY = '[aria-busy="true"]';
/** A line that says how an act went. */
export const TOLD = '[role="status"]:not(:empty)';

type Play = (root: HTMLElement) => Promise<void>;

/** Types these values and sends the form. */
export const sends =
  (values: Readonly<Record<string, string>>, outcome?: string): Play =>
  async (root) => {
    for (const [name, value] of Object.entries(values)) {
      await type(root, name, value);
    }
    await submit(root, outcome);
  };

/** Presses one button after the other. */
export const presses =
  (...words: readonly string[]): Play =>
  async (root) => {
    for (const each of words) {
      await press(root, each);
    }
  };
