import { words } from '../words.ts'
import { nicknameGroups } from './given-name.ts'

/** Given names that many people bear: where two of them differ in a letter, they are two names. */
const COMMON = words(`
aaron adam adrian alan allan allen alain alberto alejandro alfredo alice alicia alison allison alma alvin amanda amy ana
andre andrea andres angel angela angelo anita anja ann anna anne annie antoine antonia ariel arnold ashley audrey
barry beatrice ben bernardo betsy blake brad bradley brandon brenda brent bret brett brian bruce bruno bryan
calvin cameron camilla carl carla carlo carlos carmen carol carole caroline carolyn cecil cecilia celia chad
charlene charlotte chelsea cheryl chris christian christiane claire clara clare claude claudia claudio cliff
clifford clint clinton cole colin connor craig curtis cynthia
dale dana daniela daniele danielle darren darrell dean deborah debra denis denise dennis derek diana diane diego dieter
dominic dominique don donna doris doug douglas duncan dustin dylan
earl edgar edith edmund edwin eileen elaine elena eli elias elisa ella ellen elliot elliott ellis emil emily emma eric
erica erik erika erin ernest esther ethan eugene eva evan eve evelyn
faith felix ferdinand fernando fiona florence frances franco franz
gabriel gail garry gary gavin gene geoff geoffrey gina gisela glen glenn gloria gordon grace graham grant
guido gustav guy gwen
hanna hans heather hector heidi helen helena helga henri henrik herman hermann hilary hillary holly howard hugh hugo
ian igor ilana ines ingrid ira irene iris irma isaac ivana ivanka
jaime jamie jan jana jane janet janice jared jasmine jason javier jay jeff jeffrey jenna jerome jess jesse jessica
jill jim joan joana joanna joanne joe joel joelle johan johanna johnny jon jordan jorge jorg josh joshua joy joyce juan
juanita judith judy julia julian juliana julie julio june justin justine
kai kamal karen karin karl karla kay keith kelly ken kenneth kerry kevin kim kirsten kurt kyle
lance lara lars laura lauren laurie lea leah lee lena leo leon leonardo leslie lewis lidia lilian lillian linda
lindsay lindsey lisa lois lola lora lorena lori lucas lucia lucy luca luigi lukas luke lydia lynn lynne
mandy marc marcel marcia marco marcos marcus maria marian marianne marie marilyn marina mario marion marisa
mark markus marlene marta martin martina marvin mats matt maureen maurice max megan mel melanie melania
melissa michael michel michele michelle miguel mikael milan mildred mina mira miriam moira molly mona monica monika
morgan muriel myra
naomi natalie nathan neal neil nelson nicola nicole nigel nina noah noel nora norma norman norm
oliver olivia orlando oscar otto owen
pablo pamela paola paolo paul paula pauline paulo pedro perry pete petra phil philippa philippe pierre
rachel rafael ralph ramon randy raul ray raymond regina rene renee rhonda ricardo rick rita robin rod rodney rodrigo
roger roland rolf roman romeo ron rory rosa rosalie rose rosemary ross roy ruben rupert russ russell ruth ryan
sabina sally salvador sam samantha sandra sara sarah scott sean seth shane shannon sharon shaun shawn sheila shirley
sidney silvia silvio simon simona simone sonia sonja spencer stacey stacy stan stanley stefan stefanie stella
stephan stephanie stewart stuart sue susan suzanne sylvia
tamara tanya tara ted terence teresa terry theresa tiffany tina tobias todd tom tracey tracy trevor troy tyler
ulrich ulrike ursula
valerie vanessa vera vernon veronica vicky victoria viola violet virginia vivian viviane
wade wallace wanda warren wayne wendy werner wesley wilhelmina willie wilma winston
xavier yolanda yves yvette yvonne zoe
`)

/** Whether many people have it as their given name. */
export const isCommonName = (name: string): boolean => COMMON.has(name) || nicknameGroups(name).size > 0

/** Words that are spelt nearly alike and name different ones: parties of two countries, a district and a country. */
export const UNLIKE: readonly (readonly [string, string])[] = [
  ['labour', 'labor'],
  ['columbia', 'colombia'],
]
