/**
 * Has zod read values without compiling a function for each schema: that pays after hundreds of values, and a cold
 * start looks at few. A schema keeps what was set when it was made, so this is imported before all that make any.
 */
import { config } from 'zod';

config({ jitless: true });
