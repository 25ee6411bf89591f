import type {BackendConfig} from '../config.js';
import type {PromptMessage} from './prompt.js';

/** How long a model may take for a whole answer, in milliseconds. */
const MODEL_TIMEOUT_MS = 45_000;

/** The most that a model writes. */
const ANSWER_MAX_TOKENS = 1000;

/** A model that writes answers. */
export type AskModel = {
  /**
   * The answer, piece by piece.
   *
   * @param signal Ends the call, as when the reader has left.
   * @throws Where the model fails, takes too long or is stopped.
   */
  stream(
    messages: readonly PromptMessage[],
    signal: AbortSignal,
  ): AsyncIterable<string>;
};

/** The model that the config names; null where it names none. */
export function createAskModel({
  askModel,
  askBaseUrl,
  askApiKey,
}: Pick<
  BackendConfig,
  'askModel' | 'askBaseUrl' | 'askApiKey'
>): AskModel | null {
  if (askModel === null || askBaseUrl === null) {
    return null;
  }
  return {
    async *stream(messages, signal) {
      // Only where a model is used: together they take long to load.
      const [{streamText}, {createOpenAICompatible}] = await Promise.all([
        import('ai'),
        import('@ai-sdk/openai-compatible'),
      ]);
      const provider = createOpenAICompatible({
        name: 'ask',
        baseURL: askBaseUrl,
        ...(askApiKey !== null && {apiKey: askApiKey}),
      });
      const [system, ...rest] = messages;
      const {fullStream} = streamText({
        model: provider(askModel),
        ...(system && {system: system.content}),
        messages: rest.map(({content}) => ({role: 'user', content})),
        maxOutputTokens: ANSWER_MAX_TOKENS,
        temperature: 0,
        maxRetries: 1,
        abortSignal: AbortSignal.any([
          signal,
          AbortSignal.timeout(MODEL_TIMEOUT_MS),
        ]),
        // Its default writes the error to the console, the question with it.
        onError: () => undefined,
      });
      for await (const part of fullStream) {
        if (part.type === 'text-delta') {
          yield part.text;
        } else if (part.type === 'error') {
          throw part.error;
        } else if (part.type === 'abort') {
          throw new DOMException('The answer was stopped.', 'AbortError');
        }
      }
    },
  };
}
