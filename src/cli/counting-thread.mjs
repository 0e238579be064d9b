import { parentPort, workerData } from 'node:worker_threads'
import { bundled } from './bundled.mjs'

// The second thread of `npm run prove`: counts what the first has not begun to count.

const { countInThread } = await bundled('prove')
countInThread(workerData, (done) => parentPort.postMessage(done, []))
