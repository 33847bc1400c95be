/** What is said around the button. */
export const RECOMPUTE_WORDS = {
  button: 'Work it out in this browser',
  working: 'Fetching the rules and the measurements …',
  failed: 'The rules or the measurements could not be fetched just now. Press the button again to try once more.',
  said: 'This fetches the public rules and measurements, and runs the program’s own engine on them, here.',
  columns: ['Criterion', 'Worked out here', 'Published', ''],
  same: 'Same',
  differs: 'Differs',
} as const;
