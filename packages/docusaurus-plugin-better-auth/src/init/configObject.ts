import {parse} from '@babel/parser';
import type {
  ArrayExpression,
  Expression,
  File,
  Node,
  ObjectExpression,
  Statement,
} from '@babel/types';

/** Why a config cannot be edited; it ends the sentence "your config …". */
export class UnreadableConfig extends Error {}

/** A parsed config file. */
export type ParsedConfig = {
  source: string;
  file: File;
  /** The object that it exports. */
  config: ObjectExpression;
};

/** @throws UnreadableConfig where it is no JavaScript. */
export function parseConfig(source: string): ParsedConfig {
  let file: File;
  try {
    file = parse(source, {
      sourceType: 'unambiguous',
      plugins: ['typescript', 'jsx'],
      tokens: true,
    });
  } catch (error) {
    throw new UnreadableConfig(
      `is not understood: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const exported = findExport(file.program.body);
  if (!exported) {
    throw new UnreadableConfig('exports nothing that is found');
  }
  return {source, file, config: resolveObject(file, exported, 'export')};
}

/** The value of `export default`, `module.exports` or `export =`. */
function findExport(statements: Statement[]): Node | null {
  for (const statement of statements) {
    if (statement.type === 'ExportDefaultDeclaration') {
      return statement.declaration;
    }
    if (statement.type === 'TSExportAssignment') {
      return statement.expression;
    }
    if (
      statement.type === 'ExpressionStatement' &&
      statement.expression.type === 'AssignmentExpression' &&
      isModuleExports(statement.expression.left)
    ) {
      return statement.expression.right;
    }
  }
  return null;
}

function isModuleExports(node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'exports'
  );
}

/** What is left without `as`, `satisfies` and parentheses, and behind a constant's name. */
export function resolveValue(file: File, node: Node): Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return resolveValue(file, node.expression);
    case 'Identifier': {
      const value = findConstant(file, node.name);
      return value ? resolveValue(file, value) : node;
    }
    default:
      return node;
  }
}

function findConstant(file: File, name: string): Expression | null {
  for (const statement of file.program.body) {
    if (
      statement.type === 'VariableDeclaration' &&
      statement.kind === 'const'
    ) {
      for (const {id, init} of statement.declarations) {
        if (id.type === 'Identifier' && id.name === name) {
          return init ?? null;
        }
      }
    }
  }
  return null;
}

/** @throws UnreadableConfig where it is no object that is written out. */
export function resolveObject(
  file: File,
  node: Node,
  what: string,
): ObjectExpression {
  const value = resolveValue(file, node);
  if (value.type === 'ObjectExpression') {
    return value;
  }
  throw new UnreadableConfig(
    value.type.includes('Function')
      ? 'is a function'
      : `has no object written out as its ${what}`,
  );
}

/** @throws UnreadableConfig where it is no list that is written out. */
export function resolveArray(
  file: File,
  node: Node,
  what: string,
): ArrayExpression {
  const value = resolveValue(file, node);
  if (value.type === 'ArrayExpression') {
    return value;
  }
  throw new UnreadableConfig(`has no list written out as its ${what}`);
}

/**
 * The value of a property, or null where there is none.
 *
 * @throws UnreadableConfig where it may come from elsewhere.
 */
export function findProperty(
  object: ObjectExpression,
  name: string,
): Node | null {
  for (const property of object.properties) {
    if (
      property.type !== 'SpreadElement' &&
      !property.computed &&
      ((property.key.type === 'Identifier' && property.key.name === name) ||
        (property.key.type === 'StringLiteral' && property.key.value === name))
    ) {
      return property.type === 'ObjectProperty' ? property.value : property;
    }
  }
  if (object.properties.some(({type}) => type === 'SpreadElement')) {
    throw new UnreadableConfig(`may take its ${name} from elsewhere`);
  }
  return null;
}
