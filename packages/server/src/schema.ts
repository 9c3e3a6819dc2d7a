import { builder } from './builder.ts'
import './span.ts'
import './node.ts'
import './claim.ts'
import './article.ts'
import './entity.ts'
import './person.ts'
import './organisation.ts'
import './place.ts'
import './role.ts'
import './variant.ts'
import './decision.ts'
import './mutation.ts'
import './path.ts'
import './statistics.ts'

/** The whole schema: each file above defines one noun of it. */
export const schema = builder.toSchema()
