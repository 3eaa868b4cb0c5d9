// Finds where a file can be changed on purpose. Two families: a guard removed, a comparison flipped.
import ts from 'typescript';

const flipped = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  // First the boundary, then the direction: a test far from the boundary sees only the second.
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
};
const exchanged = { some: 'every', every: 'some' };
const other = { '&&': '||', '||': '&&' };

const { AmpersandAmpersandToken: AND, BarBarToken: OR, QuestionQuestionToken: COALESCE } = ts.SyntaxKind;

/**
 * @param {ts.SourceFile} source with its parents set
 * @param {ts.TypeChecker} checker tells a refusal from any other value
 * @returns {{ start: number, end: number, text: string, line: number, kind: string, was: string }[]} in order of place
 */
export function mutantsOf(source, checker) {
  const found = [];
  const add = (node, kind, text) => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ start, end, text, line, kind, was: source.text.slice(start, end).replace(/\s+/g, ' ') });
  };
  const textOf = (node) => node.getText(source);
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isConditionalExpression(node))
      condition(node.condition, refuses(node.whenTrue, checker), refuses(node.whenFalse, checker), add);
    if (ts.isIfStatement(node))
      condition(node.expression, answersNo(node.thenStatement, checker), answersNo(node.elseStatement, checker), add);
    if (ts.isBinaryExpression(node)) binary(node, textOf, checker, add);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const to = exchanged[node.expression.name.text];
      if (to) add(node.expression.name, 'some / every', to);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.text < b.text ? -1 : 1));
}

function condition(node, thenRefuses, elseRefuses, add) {
  const kind = (removed) => (removed ? 'guard removed' : 'condition fixed');
  add(node, kind(thenRefuses), 'false');
  add(node, kind(elseRefuses), 'true');
}

function binary(node, textOf, checker, add) {
  const { left, right, operatorToken: operator } = node;
  for (const to of flipped[operator.kind] ?? []) add(operator, 'comparison', to);
  if (operator.kind === AND || operator.kind === OR) {
    const sign = operator.getText();
    add(node, '&& / ||', `(${textOf(left)}) ${other[sign]} (${textOf(right)})`);
    if (!isChain(left, operator.kind)) add(node, 'condition dropped', `(${textOf(right)})`);
    if (!isChain(right, operator.kind)) add(node, 'condition dropped', `(${textOf(left)})`);
  }
  if (operator.kind === COALESCE) {
    if (!isChain(left, COALESCE) && mayRefuse(left, checker)) add(node, 'guard removed', `(${textOf(right)})`);
    if (mayRefuse(right, checker) && !accepts(right, checker)) add(node, 'guard removed', `(${textOf(left)})`);
  }
}
const isChain = (node, kind) => ts.isBinaryExpression(node) && node.operatorToken.kind === kind;

/** Types that an expression may have, without null and undefined. */
const shapes = (node, checker) => {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
  return type.isUnion() ? type.types : [type];
};
const has = (name) => (type) => type.getProperty(name) !== undefined;
const mayRefuse = (node, checker) => shapes(node, checker).some(has('refused'));
const accepts = (node, checker) => shapes(node, checker).some(has('events'));
const refuses = (node, checker) => mayRefuse(node, checker) && shapes(node, checker).every(has('refused'));

/** `return refuse(…)`, bare or in braces. */
function answersNo(statement, checker) {
  if (!statement) return false;
  if (ts.isBlock(statement)) return statement.statements.length > 0 && answersNo(statement.statements.at(-1), checker);
  return ts.isReturnStatement(statement) && !!statement.expression && refuses(statement.expression, checker);
}

export const applied = (text, { start, end, text: to }) => text.slice(0, start) + to + text.slice(end);
