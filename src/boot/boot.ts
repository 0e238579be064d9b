import { keepPresses } from './presses.ts'
import { watch } from './watch.ts'

// Runs from the page itself, before any other script: the way out, and presses made before the guide's script arrives.

watch()
keepPresses()
