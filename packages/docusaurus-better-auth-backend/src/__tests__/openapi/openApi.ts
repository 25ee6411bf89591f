export type JsonSchema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
};

export type Content = Record<string, {schema: JsonSchema}>;

export type Operation = {
  operationId: string;
  description?: string;
  security: unknown[];
  parameters?: {
    name: string;
    in: 'path' | 'query';
    required: boolean;
    schema: JsonSchema;
  }[];
  requestBody?: {content: Content};
  responses: Record<string, {content?: Content}>;
};

/** The part of an OpenAPI document that tests go by. */
export type OpenApi = {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, unknown>;
};
