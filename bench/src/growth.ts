import { parseArgs } from 'node:util';
import { measureGrowth } from './growth/measure-growth.ts';
import { simulateGrowth } from './growth/simulate-growth.ts';

const { values } = parseArgs({
  options: {
    simulate: { type: 'boolean', default: false },
    people: { type: 'string', multiple: true, default: ['10000', '1000000', '100000000'] },
    millions: { type: 'string', default: '0,10,100' },
    runs: { type: 'string', default: '5' },
    processes: { type: 'string', default: '1,2,4' },
  },
});
const lines = values.simulate
  ? simulateGrowth(values.people.map(Number))
  : [
      await measureGrowth({
        millions: values.millions.split(',').map(Number),
        runs: Number(values.runs),
        processes: values.processes.split(',').map(Number),
      }),
    ];
for (const line of lines) console.log(JSON.stringify(line));
