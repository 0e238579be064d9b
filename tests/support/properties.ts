import { configureGlobal } from 'fast-check'
import { seed } from './seed.ts'

// Whatever fast-check draws comes from the seed of the run too, so that a run that failed can be made again.
configureGlobal({ seed })
