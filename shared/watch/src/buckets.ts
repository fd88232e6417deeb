/** Upper bounds in seconds: of a confirm or an insert, of a job, of a question to a model. */
export const QUICK_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
export const JOB_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
export const MODEL_SECONDS = [0.5, 1, 2.5, 5, 10, 20, 40, 60, 120, 300];
