import { graphql } from '@sayso/client'
import { type FormEvent, useState } from 'react'
import { useClient } from 'urql'
import { hrefOf } from './place.ts'
import { problemOf } from './problem.tsx'

const PersonByName = graphql(`
  query PersonByName($name: String!) {
    person(name: $name) {
      id
    }
  }
`)

/** Finds a person by any name that an article gives them, and goes there. */
export function Finder() {
  const client = useClient()
  const [problem, setProblem] = useState('')

  async function find(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    const { data, error } = await client.query(PersonByName, { name })
    if (data?.person) {
      setProblem('')
      location.hash = hrefOf(data.person.id)
    } else setProblem(error ? problemOf(error) : `No article names a person “${name}”.`)
  }

  return (
    <search>
      <form onSubmit={find}>
        <label htmlFor="name">A person’s name</label>
        <input
          id="name"
          name="name"
          type="search"
          required
          autoComplete="off"
          placeholder="John Kerry"
          aria-describedby="problem"
        />
        <button type="submit">Find</button>
      </form>
      <p id="problem" role="status">
        {problem}
      </p>
    </search>
  )
}
