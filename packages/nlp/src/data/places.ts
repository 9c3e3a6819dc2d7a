/** Capitals by the ISO code of their state: in news the city stands for the government where it acts. */
export const CAPITALS = `
US Washington|RU Moscow|SY Damascus|IR Tehran|IR Teheran|CN Beijing|GB London|FR Paris|DE Berlin|TR Ankara|IQ Baghdad
AF Kabul|UA Kiev|UA Kyiv|SA Riyadh|JP Tokyo|KR Seoul|KP Pyongyang|PK Islamabad|IN New Delhi|CU Havana|VE Caracas
EG Cairo|QA Doha|AU Canberra|CA Ottawa|JO Amman|LB Beirut|IL Jerusalem|IL Tel Aviv|IT Rome|ES Madrid|GR Athens
PL Warsaw|HU Budapest|AT Vienna|RS Belgrade|BY Minsk|GE Tbilisi|AM Yerevan|AZ Baku|SE Stockholm|NO Oslo|FI Helsinki
DK Copenhagen|NL Amsterdam|PT Lisbon|IE Dublin|CZ Prague|RO Bucharest|BG Sofia|MX Mexico City|BR Brasilia|AR Buenos Aires
CO Bogota|PE Lima|CL Santiago|LY Tripoli|TN Tunis|DZ Algiers|MA Rabat|SD Khartoum|ET Addis Ababa|KE Nairobi|NG Abuja
ZA Pretoria|YE Sanaa|YE Sana'a|TH Bangkok|VN Hanoi|PH Manila|ID Jakarta|MY Kuala Lumpur|TW Taipei|MM Naypyidaw|NP Kathmandu
`

/** Cities, regions and provinces that news names without explaining. */
export const PLACES = `
New York|New York City|Los Angeles|Chicago|Houston|Philadelphia|Phoenix|San Antonio|San Diego|Dallas|San Francisco|Seattle
Denver|Boston|Detroit|Memphis|Baltimore|Milwaukee|Las Vegas|Portland|Miami|Atlanta|Cleveland|Pittsburgh|Cincinnati
New Orleans|Tampa|Orlando|St. Louis|Minneapolis|Sacramento|Kansas City|Charlotte|Columbus|Indianapolis|Nashville|Austin
Honolulu|Anchorage|Brooklyn|Manhattan|Bronx|Staten Island|Long Island|Silicon Valley|Wall Street|Capitol Hill
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana
Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska
Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island
South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington state|West Virginia|Wisconsin|Wyoming
District of Columbia|Washington, D.C.|Washington, DC|Washington D.C.|Washington DC|Guantanamo Bay
Aleppo|Raqqa|Homs|Idlib|Palmyra|Latakia|Tartus|Deir ez-Zor|Kobani|Mosul|Basra|Fallujah|Ramadi|Tikrit|Kirkuk|Erbil|Irbil
Kurdistan|Kandahar|Helmand|Benghazi|Misrata|Sirte|Gaza|Gaza Strip|West Bank|East Jerusalem|Golan Heights|Sinai|Istanbul
Gaziantep|Diyarbakir|Aden|Mecca|Medina|Jeddah|Dubai|Abu Dhabi|Crimea|Donetsk|Luhansk|Donbas|Mariupol|Odessa|Sevastopol
Chechnya|Grozny|Dagestan|St. Petersburg|Saint Petersburg|Sochi|Siberia|Abkhazia|South Ossetia|Kosovo|Nagorno-Karabakh
Brussels|Strasbourg|Geneva|Zurich|Davos|Munich|Hamburg|Frankfurt|Cologne|Milan|Naples|Venice|Barcelona|Catalonia
Lyon|Marseille|Calais|Manchester|Birmingham|Liverpool|Glasgow|Edinburgh|Scotland|England|Wales|Northern Ireland|Belfast
Hong Kong|Shanghai|Tibet|Xinjiang|Taipei|Okinawa|Fukushima|Mumbai|Kashmir|Karachi|Lahore|Peshawar|Dhaka|Sydney|Melbourne
Toronto|Montreal|Quebec|Vancouver|Rio de Janeiro|Sao Paulo|Lagos|Johannesburg|Cape Town|Darfur|Timbuktu|Mogadishu
Middle East|Africa|North Africa|West Africa|East Africa|Asia|Southeast Asia|Central Asia|Europe|Eastern Europe
Western Europe|Latin America|South America|North America|Central America|Caribbean|Balkans|Caucasus|Persian Gulf
Mediterranean|Black Sea|South China Sea|Arctic|Levant|Euphrates|Atlantic|Pacific|Baltics
`

/** Usual English names of states where the ISO list has another, by code; the first is the name of the entity. */
export const STATES = `
US United States|America|U.S.A.|USA|U.S.|US|United States of America
GB United Kingdom|Britain|Great Britain|UK|U.K.
RU Russia|Russian Federation
SY Syria|Syrian Arab Republic
IR Iran|Islamic Republic of Iran
KP North Korea|DPRK
KR South Korea|Republic of Korea
TR Turkey|Türkiye
CZ Czech Republic|Czechia
MD Moldova
VE Venezuela
VN Vietnam|Viet Nam
BO Bolivia
TZ Tanzania
LA Laos
BN Brunei
VA Vatican|Holy See
PS Palestine
MM Myanmar|Burma
CD Democratic Republic of the Congo|DR Congo
AE United Arab Emirates|UAE|U.A.E.
CN China|People's Republic of China
TW Taiwan
XK Kosovo
MK North Macedonia|Macedonia
SZ Swaziland|Eswatini
CV Cape Verde
FM Micronesia
NL Netherlands|The Netherlands|Holland
`

/** Demonyms that the package lacks or spells otherwise, by ISO code. */
export const DEMONYMS = `
SA Saudi Arabian|GB English|US U.S.|US US|US American|RU Soviet|PS Palestinian|YE Yemeni|AE Emirati|KW Kuwaiti|UZ Uzbek
KZ Kazakh|NL Dutch|DO Dominican|FR French|BA Bosnian|AR Argentine|EC Ecuadorian|SO Somalian|SK Slovak|NZ Kiwi|RS Serbian
ME Montenegrin|CG Congolese|GB UK|IL Israeli|TM Turkmen|XK Kosovar|CR Costa Rican|PH Philippine
`
