/** A file of its own, so that what only shows a formula when asked can load it then. */
export { FormulaBody } from '@locked-in/ui';
