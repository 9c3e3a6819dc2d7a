import process from 'node:process'

/** A vitest reporter whose last line counts the tests: 'N passed, N failed', with skipped ones named before it. */
export default class Tally {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const count = { passed: 0, failed: 0, skipped: 0 }
    /** @type {string[]} */
    const skipped = []
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) count.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'pending') continue
        count[state]++
        if (state === 'skipped') skipped.push(test.fullName)
      }
    }
    // Other reporters and the teardown still print after this hook.
    process.on('exit', () => {
      for (const name of skipped) console.log(`SKIPPED: ${name}`)
      const tail = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
      console.log(`${count.passed} passed, ${count.failed} failed${tail}`)
    })
  }
}
