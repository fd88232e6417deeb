import { startStandalone } from './start-system.ts';
import { walkSpine } from './walk-spine.ts';
import { errorsMs, toRecordedStays, withoutGlimpses } from './compare-stays.ts';
const system = await startStandalone();
try {
  const spine = await walkSpine(system, { scale: Number(process.argv[2] ?? 0.1) });
  console.log(spine.truth.map(s=>[s.site,(s.endMs-s.startMs)/1000]));
  const rec = toRecordedStays(spine.analysis.segments);
  console.log(rec.map(s=>[s.site,(s.endMs-s.startMs)/1000]));
  console.log(errorsMs(spine.truth, rec));
  console.log(spine.beforeLog.status, JSON.stringify(spine.analysis.computed), spine.analysis.sentences);
  console.log('---', spine.reflectBeforeLog, '\n---', spine.reflectAfterLog, '\n---', spine.weekPage);
} finally { await system.stop(); }
