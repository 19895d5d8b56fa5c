import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'schemas/**/*.test.ts', 'tests/**/*.test.ts'],
    // Real plans lie beside the repo where it is developed; a user's clone does not have them.
    exclude: [...configDefaults.exclude, 'tests/real-plans.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Browsers on a busy machine take more than the second that is usual.
    expect: { poll: { timeout: 10_000 } },
  },
})
