import { sketchRecord } from './record.ts'

/** Three articles of two outlets, and one of none, in which the same people speak about one another. */
export const coverage = [
  sketchRecord({
    title: 'No partnership',
    outlet: 'The Hill',
    date: '2014-08-22',
    text: 'Marie Harf told MSNBC that Assad is no option. She denied that the two were "on the same page." Harf told John Kerry so.',
    people: {
      'Marie Harf': ['Marie Harf', 'Harf'],
      'Bashar al-Assad': ['Assad'],
      'John Kerry': ['John Kerry'],
    },
    organisations: { MSNBC: ['MSNBC'] },
    claims: [
      {
        by: 'Marie Harf',
        source: 'Marie Harf',
        cue: 'told',
        content: 'Assad is no option',
        about: ['Bashar al-Assad'],
        via: ['MSNBC'],
      },
      { by: 'Marie Harf', source: 'She', cue: 'denied', content: ['the two were', 'on the same page.'] },
    ],
  }),
  sketchRecord({
    title: 'Kerry warns Moscow',
    outlet: 'RFE/RL',
    date: '2015-09-16',
    text: 'John Kerry told Sergei Lavrov that Bashar al-Assad must go. Lavrov said that Bashar al-Assad stays. Officials said nothing else.',
    people: {
      'John Kerry': ['John Kerry'],
      'Sergei Lavrov': ['Sergei Lavrov', 'Lavrov'],
      'Bashar al-Assad': ['Bashar al-Assad'],
    },
    claims: [
      {
        by: 'John Kerry',
        source: 'John Kerry',
        cue: 'told',
        content: 'Bashar al-Assad must go',
        about: ['Bashar al-Assad'],
        stances: { 'Bashar al-Assad': { stance: 'NEGATIVE', words: ['must go'] } },
        to: ['Sergei Lavrov'],
      },
      {
        by: 'Sergei Lavrov',
        source: 'Lavrov',
        cue: 'said',
        content: 'Bashar al-Assad stays',
        about: ['Bashar al-Assad'],
      },
      { source: 'Officials', content: 'nothing else' },
    ],
  }),
  sketchRecord({
    title: 'Lavrov again',
    outlet: 'RFE/RL',
    date: '2015-09-17',
    text: 'Sergei Lavrov said that John Kerry erred.',
    people: { 'Sergei Lavrov': ['Sergei Lavrov'], 'John Kerry': ['John Kerry'] },
    claims: [
      {
        by: 'Sergei Lavrov',
        source: 'Sergei Lavrov',
        cue: 'said',
        content: 'John Kerry erred',
        about: ['John Kerry'],
      },
    ],
  }),
  sketchRecord({
    title: 'Undated',
    text: 'Zoë Müller believes that rain comes.',
    people: { 'Zoë Müller': ['Zoë Müller'] },
    claims: [{ by: 'Zoë Müller', source: 'Zoë Müller', cue: 'believes', content: 'rain comes' }],
  }),
]
