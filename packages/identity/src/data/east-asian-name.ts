import { words } from '../words.ts'

/**
 * Frequent surnames of China and Korea as the news writes them, Taiwan, Hong Kong and Singapore included. Those of Vietnam are
 * left out on purpose: there the news calls people by the last word, which is the given name.
 */
export const EAST_ASIAN_SURNAMES = words(`
ai bai ban bao bo cai cao chai chan chang chen cheng cheung chiang choe choi cho chong chow chu chun chung cui dai deng ding
dong du duan fan fang feng fu gao gong gu guo han hao he hong hou hsieh hsu hu hua huang hwang hyon jang jeon jeong ji jia
jiang jin jo ju jun jung kang kim kong ku kwak kwok kwon lai lam lau lee leung li liang liao lim lin liu long lou lu luo lyu
ma mao meng min moon mun nam ni nie noh oh ouyang paek paik pak park peng qi qian qiao qin qiu ren rhee ri rim roh ryu seo
shao shen shi shim shin shu sim sima sin so soh song su suh sun tan tang tao tian tong tsai tsang tseng tung wan wang wei wen
wong woo wu xi xia xiang xiao xie xin xiong xu xue yan yang yao ye yeo yin yoo yoon you yu yuan yun zeng zhai zhan zhang zhao
zheng zhong zhou zhu zhuang zou zuo
`)

/** Of these, the ones that a name in Western order mostly ends in, since they are hardly ever part of a given name. */
export const ALWAYS_SURNAMES = words(`
chan chang chen cheng cheung chiang choi cho chung guo huang hwang kang kim kwok kwon lau lee leung li lim lin liu luo park
tsai tsang wang wong wu xu yang zhang zhao zhou zhu
`)

const PINYIN =
  '(?:[aeo]|ai|an|ang|ao|ei|en|er|ou|(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)(?:i(?:a[on]?|ang|e|n|ng|ong|u)?|u(?:a[in]?|ang|[eino])?|a[ion]?|ang|en?g?|ei|ong?|ou?))'
/** One or two syllables of Chinese in one word. */
export const CHINESE_GIVEN = new RegExp(`^${PINYIN}{1,2}$`)

/** A syllable of Chinese or Korean in any of the usual spellings. */
export const EAST_ASIAN_SYLLABLE =
  /^(?:[bcdfghjklmnpqrstwxyz]|[cstz]h|ts|hs|[ghk]w|[hkmnprs]y)?(?:[aeiou]|ae|ai|ao|au|ee|ei|eo|eu|eou|eui|i[aeou]|iao|oe|oo|ou|u[aeio]|uai|wa|we|wi|wo|y[aeou]|yae|yeo|yoo)(?:h?n|ng|[hklmpt])?$/
