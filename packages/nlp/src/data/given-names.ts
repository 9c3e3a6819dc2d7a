const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Given names that news meets often, in the languages it meets them in, as `nameKey` writes them. */
export const MALE_NAMES = names(`
aaron abdel abdul abdullah abdulaziz abraham adam adel adnan adrian ahmad ahmed al alan albert alejandro alex alexander
alexandre alexei alexey alfred ali allen alvin ammar amir anas anatoly anders andre andreas andrei andrew andrey andy
angel angelo anthony antonio anton ari arnold arthur ash asher ashraf avi ayman aziz bandar barack barney barry
bashar ben benjamin benny bernard bernie bert bill billy binyamin bob bobby boris brad bradley brandon brendan brent
brett brian bruce bruno bryan byron caleb calvin cameron carl carlos casey cesar chad charles charlie chris christian
christoph christopher chuck clarence clark claude clay clint clinton cody colin connor corey cory craig curtis cyril
dale damian damon dan daniel danny darrell darren dave david dean denis dennis denny derek devin diego dieter dimitri
dirk dmitri dmitry dominic dominique don donald doug douglas drew duncan dwight earl ed eddie edgar edmund eduardo
edward edwin ehud eli elias elijah elliott emad emil emmanuel enrique eric erik ernest ernesto ethan eugene evan fadi
faisal farid farouk fawzi felipe felix ferdinand fernando francis francisco francois frank franklin fred frederick
gabriel gareth garry gary gavin gene gennady geoff geoffrey george gerald gerard gerhard giovanni giuseppe glenn gordon
graham grant greg gregory grigory guillermo gus guy hadi hamid hank hans harold haroun harry harvey hasan hashim
hassan hector helmut henri henry herbert herman hisham hosni howard hugh hugo hussein hussain ian ibrahim igor ilya imad
imran isaac ismail issa ivan jack jacob jacques jake jaime jalal jamal james jamie jan jared jason javier jay jean jeb
jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joachim joaquin joe joel johan john johnny jon jonathan jordan
jorge jose joseph josh joshua juan julian julio jurgen justin kamal karim karl keith ken kenneth kevin khaled khalid
khalil kim kirk klaus konstantin kurt kyle lamar lance larry lars laurent lawrence lee len leon leonard leonid leroy
les leslie lev levi lewis liam lindsey lionel lloyd logan lou louis luc lucas luis luke mahmoud mahmud malcolm malik
manuel marc marcel marco marcus mario marion mark marshall martin marvin massoud masoud mateo matt matthew maurice max
maxim mehdi mehmet melvin mevlut michael michel miguel mikael mike mikhail milton mitch mitchell mitt moammar mohamad
mohamed mohammad mohammed mohsen morgan moshe muammar muhammad mustafa nabil narendra nasser nathan nathaniel neil nelson
newt nicholas nick nicolas nigel nikolai nikolay noah noam norman nouri oleg oliver omar orrin oscar osama otto owen
pablo pascal pat patrick paul pavel pedro percy perry pete peter petro phil philip philippe phillip pierre preston qassem
rafael rafiq rahm ralph rami ramon ramzan rand randall randy rashid raul ray raymond recep reince reuben rex ricardo
richard rick ricky riyad rob robert roberto robin rod rodney rodrigo roger roland ron ronald ross roy ruben rudolph rudy
rupert russ russell rustam ryan saad saddam saeb saeed said saleh salim salman sam sami samir samuel sandy saul scott
sean sebastian serge sergei sergey seth shane shaun shawn shimon shinzo sidney silvio simon spencer stan stanley
stefan stephane stephen sterling steve steven stewart stuart suleiman sylvester tal talal tanju tariq tarek ted
terence terrence terry thaddeus theodore theresienne thomas tim timothy tobias todd tom tommy tony travis trent trey trevor
troy tyler tyrone usama vaclav valery vernon victor viktor vince vincent vitaly vlad vladimir volodymyr walid wallace
walt walter warren wayne wendell wesley will william willie wolfgang xavier xi yahya yair yasser yevgeny yigal yitzhak
yousef youssef yuri yusuf yves zachary zaid zbigniew ziad zaher
`)

export const FEMALE_NAMES = names(`
abigail adriana agnes aisha alexandra alexandria alice alicia alison allison alyssa amal amanda amber amelia amina amy
ana anastasia andrea angela angelina anita ann anna annabel anne annette annie april arianna ashley asma audrey ava
barbara beatrice becky belinda bernadette beth bethany betsy betty beverly bonnie brenda bridget brittany brooke
buthaina camille candace carla carly carmen carol carole caroline carolyn cassandra catherine cathy cecilia celeste
charlene charlotte chelsea cheryl chloe christiane christina christine cindy claire clara claudia colleen condoleezza
connie courtney crystal cynthia daisy dana danielle daphne darlene dawn deb debbie deborah debra deirdre delores denise
diana diane dianne dilma dolores donna dora doris dorothy edith eileen elaine eleanor elena elise elisabeth elizabeth
ella ellen ellie elsa emily emma erica erika erin esther ethel eugenia eva evelyn faith farah fatima fatma felicia
fiona flora florence frances francesca gabrielle gail georgia geraldine gillian gina ginger gladys glenda gloria grace
greta gretchen gwen hadiya hala hanan hannah harriet hazel heather heidi helen helena helene helle hillary hilary holly huma
ida ilana inez ingrid irene iris isabel isabella ivana ivanka jackie jacqueline jan jane janet janice jasmine jean
jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn johanna josephine joy joyce juanita judith
judy julia juliana julie june kaitlyn kamala karen karin karla kate katharine katherine kathleen kathryn kathy katie
kay kayla kellyanne kelly kelsey kerry kim kimberly kirsten kirstjen kristen kristin kristina lana lara laura lauren
laurie leah leila lena leslie leticia lila lillian lily linda lindsay lisa liz lois loretta lori lorraine louise lucia
lucille lucy lydia lynn mabel madeleine madison maggie malala manal marcia margaret margarita margot maria mariah marian
marianne marie marilyn marina marine marissa marjorie marla marlene martha mary maryam maureen maxine maya megan meghan
melania melanie melinda melissa mercedes meredith mia michele michelle mildred mimi miranda miriam moira molly mona
monica muriel nadia nancy naomi natalia natalie natasha nicole nikki nina noor nora noreen norma olga olivia pamela
pat patricia patti patty paula pauline peggy penelope penny phyllis priscilla rachel ramona rania rebecca regina renee rhonda
rita roberta robin rosa rosalind rose rosemary roxanne ruth sabrina sadie sally samantha samar sandra sandy sara sarah
savannah shannon sharon sheila shelley sherry shirley sofia sonia sonya sophia sophie stacey stacy stella stephanie
sue susan susana suzanne sybil sylvia tamara tammy tanya tara tatiana teresa theresa tiffany tina tracey tracy
tulsi ursula valentina valerie vanessa vera veronica vicki victoria viola violet virginia vivian wanda wendy whitney
yasmin yolanda yulia yvette yvonne zahra zainab zoe
`)
