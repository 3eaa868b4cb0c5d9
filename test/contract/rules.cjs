// Who may import whom (docs/explanation/architecture.md, folders). Each rule has a negative test in imports.spec.ts.
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: '\\.spec\\.ts$' },
  to: { pathNot: allowed },
});
const libraries = '^node_modules/';
const builtins =
  '^(node:|assert|async_hooks|buffer|child_process|crypto|dns|events|fs|http|module|net|os|path|perf_hooks|process|stream|string_decoder|timers|tls|url|util|v8|worker_threads|zlib)';

module.exports = {
  forbidden: [
    only(
      'domain-is-pure',
      '^domain/',
      '^(domain|law)/|^node_modules/zod/',
      'rules run in execute, a test and a verifier alike: no clock, random, IO, engine',
    ),
    only('law-is-pure', '^law/', '^law/|^node_modules/zod/', 'rules are data, the evaluator is pure'),
    only(
      'store-knows-no-http-or-engine',
      '^store/',
      `^(store|domain|law)/|^node_modules/(pg|postgrator|canonicalize|zod|@types/pg|@types/node)/|${builtins}`,
      'the only writer stands alone',
    ),
    {
      ...only(
        'workflows-hold-no-rules',
        '^workflows/',
        '^workflows/|^node_modules/@temporalio/',
        'a rule in a workflow could not change while a case runs for months',
      ),
      to: { pathNot: '^workflows/|^node_modules/@temporalio/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'adapters-know-no-domain',
      '^adapters/',
      `^adapters/|${libraries}|${builtins}`,
      'a library can be exchanged without touching rules',
    ),
    {
      ...only(
        'activities-decide-nothing',
        '^activities/',
        `^(activities|store|domain|law|adapters)/|${libraries}|${builtins}`,
        'effects read keys and act',
      ),
      to: {
        pathNot: `^(activities|store|domain|law|adapters)/|^workflows/messages|${libraries}|${builtins}`,
        dependencyTypesNot: ['type-only'],
      },
    },
    only(
      'worker-assembles',
      '^worker/',
      `^(worker|activities|workflows|store|domain|law|adapters|settings|launch)/|${libraries}|${builtins}`,
      'all but api and web',
    ),
    only(
      'api-does-not-work',
      '^api/',
      `^(api|domain|law|store|adapters|settings)/|^activities/notices/|^workflows/messages|${libraries}|${builtins}`,
      'the engine only behind wake; the inbox says what letters say',
    ),
    only(
      'verifier-trusts-nobody',
      '^verify/',
      `^(verify|law/calendar)/|^node_modules/(canonicalize|@types/node)/|${builtins}`,
      'what checks the record shares no code with what wrote it',
    ),
    only('settings-know-no-product', '^settings/', `^settings/|${libraries}|${builtins}`, 'one schema of settings'),
    {
      name: 'tests-stay-outside',
      severity: 'error',
      comment: 'product code imports no test',
      from: { pathNot: '^test/|\\.spec\\.ts$' },
      to: { path: '^test/|\\.spec\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'a cycle has no order of reading',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    builtInModules: { add: ['node:test'] },
  },
};
