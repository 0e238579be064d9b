import { keepPresses } from './presses.ts'
import { watch } from './watch.ts'

// Comes in the page itself, before anything else: the way out, and presses made before the guide's script arrives.

watch()
keepPresses()
