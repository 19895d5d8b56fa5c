import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { boundedQueue } from './bounded-queue.ts'

describe('boundedQueue', () => {
  test('never runs more than the limit, and as many as that', async () => {
    const queue = boundedQueue(3)
    let running = 0
    let most = 0
    for (let i = 0; i < 20; i += 1) {
      await queue.add(async () => {
        running += 1
        most = Math.max(most, running)
        await wait(2)
        running -= 1
      })
    }
    await queue.drain()
    expect({ most, running }).toEqual({ most: 3, running: 0 })
  })

  test('throws the first failure at the next call and at the end', async () => {
    const queue = boundedQueue(2)
    await queue.add(async () => {
      throw new Error('først')
    })
    await wait(2)
    await expect(queue.add(async () => {})).rejects.toThrow('først')
    await expect(queue.drain()).rejects.toThrow('først')
  })

  test('waits for what is still running when something fails', async () => {
    const queue = boundedQueue(2)
    let finished = false
    await queue.add(async () => {
      await wait(20)
      finished = true
    })
    await queue.add(async () => {
      throw new Error('først')
    })
    await expect(queue.drain()).rejects.toThrow('først')
    expect(finished).toBe(true)
  })
})
