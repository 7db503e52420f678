/** The pure rooms: the files that are changed, and the suites that should notice. Schemas of answers are tested with the API. */
export const ROOMS = [
  room('model/time', ['model/time/*.ts'], ['model/time/*.test.ts', 'client/url.test.ts']),
  room(
    'model/comparison',
    ['model/{dyad,timeline,compare-code-units,bisect}.ts', 'model/{comparison,ties}/*.ts'],
    ['model/{dyad,timeline,bisect}.test.ts', 'model/{comparison,ties}/*.test.ts'],
  ),
  room('model/filter', ['model/filter/*.ts'], ['model/filter/*.test.ts', 'client/{filter,url}.test.ts']),
  room('model/paths', ['model/paths/*.ts', '!model/paths/answer.ts'], ['model/paths.test.ts', 'model/paths/*.test.ts']),
  room('model/export', ['model/export/*.ts'], ['model/export/*.test.ts', 'model/formula-escape.test.ts']),
  room(
    'model/words',
    ['model/{actor-search,by-name,format-count,formula-escape,plain-text}.ts', 'model/{spelling,coding}/*.ts'],
    ['model/{actor-search,by-name,format-count,formula-escape,plain-text}.test.ts', 'model/{spelling,coding}/*.test.ts'],
  ),
  room('model/layout', ['model/layout/*.ts'], ['model/layout.test.ts', 'model/camps.test.ts', 'model/newcomers.test.ts']),
  room('model/query', ['model/{library,query-api}/*.ts', '!model/library/question.ts'], ['model/{library,query-api}/*.test.ts']),
  room(
    'client/graph',
    ['client/graph/*.ts', '!client/graph/slices.ts'],
    ['client/graph/*.test.ts', 'client/{filter,canvas,change-list,timeline,rough-data}.test.ts'],
  ),
  room('client/url', ['client/url/parsers.ts'], ['client/url.test.ts']),
  room(
    'client/state',
    ['client/state/{viewer-actions,query-run,query-parameters,missing}.ts'],
    ['client/state/*.test.ts', 'client/{missing,cypher}.test.ts'],
  ),
  room('client/wording', ['client/wording/*.ts'], ['client/wording/*.test.ts', 'client/rough-data.test.ts']),
  room(
    'client/timeline',
    ['client/timeline/{announcement,bins,events,move,place-handles}.ts', 'client/axis/{axis-range,ticks,time-scale}.ts'],
    ['client/{axis,timeline,rough-data}.test.ts', 'client/wording/*.test.ts'],
  ),
  room(
    'client/surface',
    ['client/surface/{camera,label-placement,lasso,edge-curves,walk}.ts', 'client/style/{look,palette}.ts'],
    ['client/{canvas,rough-data}.test.ts'],
  ),
  room(
    'server/graph',
    ['server/graph/select-graph.ts', 'server/export/provenance.ts'],
    ['server/graph/*.test.ts', 'server/export/*.test.ts'],
  ),
  room('server/grammar', ['server/grammar/{judge-query,unicode-escape,query-verdict}.ts'], ['server/grammar/judge-query.test.ts']),
  room(
    'server/database',
    ['server/database/{limits,parameters,pool,value-shape}.ts', 'server/database/rows/*.ts'],
    ['server/database/{limits,parameters,pool}.test.ts', 'server/database/rows/*.test.ts'],
  ),
];

/** @param {string} name @param {string[]} files @param {string[]} tests below `tests/` */
function room(name, files, tests) {
  return { name, files: [...files, '!**/*.d.ts'], tests };
}
