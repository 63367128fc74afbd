// Reads the diagnostics in $ERRORS with the problem matcher that README.md gives
// for VS Code, and writes to $JUMPS where each points: line, the two characters
// there, column in UTF-16 units.
const fs = require('fs');
const path = require('path');
const {parseProblemMatchersJson} = require('@rushstack/problem-matcher');

const readme =
    fs.readFileSync(path.join(__dirname, '../../README.md'), 'utf8');
const tasks = JSON.parse(/```json\n(.*?)```/s.exec(readme)[1]);
const {owner, pattern} = tasks.tasks[0].problemMatcher;
const [matcher] = parseProblemMatchersJson([{name: owner, pattern}]);

const jumps = [];
for (const line of fs.readFileSync(process.env.ERRORS, 'utf8').split('\n')) {
  const problem = line === '' ? false : matcher.exec(line + '\n');
  if (!problem) continue;
  if (problem.severity !== 'warning' || problem.code !== 'editors/blank' ||
      problem.message !== '有“__”') {
    throw new Error('misread: ' + JSON.stringify(problem));
  }
  const lines = fs.readFileSync(problem.file, 'utf8').split('\n');
  const begin = problem.column - 1;
  const text = lines[problem.line - 1].slice(begin, begin + 2);
  jumps.push(`${problem.line} ${text} ${problem.column}\n`);
}
fs.writeFileSync(process.env.JUMPS, jumps.join(''));
