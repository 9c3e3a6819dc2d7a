/**
 * Actors that news names without explaining: usual name | kind | other names. Kinds: G government body,
 * I intergovernmental, A armed group, P party, M media, C company, O other. An all-capital alias of up to three
 * letters matches in capitals only. Add an actor only if its names mean it in nearly every article.
 */
export const ACTORS = `
Islamic State|A|IS|ISIS|ISIL|Daesh|Da'esh|Daish|Islamic State of Iraq and Syria|Islamic State of Iraq and the Levant|Islamic State in Iraq and Syria|Islamic State in Iraq and the Levant|Islamic State group|Islamic State of Iraq and al-Sham
al-Qaeda|A|al Qaeda|al-Qaida|al Qaida|Al-Qa'ida|al Qa'eda
al-Nusra Front|A|Nusra Front|Jabhat al-Nusra|al Nusra Front|Al-Nusra
Hezbollah|A|Hizbollah|Hizbullah|Hezballah|Hizballah
Hamas|A
Taliban|A|Taleban
Boko Haram|A
al-Shabab|A|al-Shabaab|al Shabaab|al Shabab
Houthis|A|Houthi rebels
Kurdistan Workers' Party|A|PKK
People's Protection Units|A|YPG
Free Syrian Army|A|FSA
Syrian Democratic Forces|A|SDF
Muslim Brotherhood|P
Fatah|P
Kurdistan Democratic Party|P|KDP
Patriotic Union of Kurdistan|P|PUK
Justice and Development Party|P|AKP|AK Party
Republican Party|P|GOP|Grand Old Party
Democratic Party|P
Libertarian Party|P
Green Party|P
Tea Party|P
Conservative Party|P
Labour Party|P
Liberal Democrats|P
Likud|P
Republican National Committee|P|RNC
Democratic National Committee|P|DNC
African National Congress|P|ANC
Bharatiya Janata Party|P|BJP
Communist Party of China|P|Chinese Communist Party
United Russia|P
National Front|P|Front National
United Nations|I|UN|U.N.
United Nations Security Council|I|UN Security Council|U.N. Security Council|Security Council
UN Human Rights Council|I|U.N. Human Rights Council|United Nations Human Rights Council
UNHCR|I|U.N. refugee agency|UN refugee agency
UNICEF|I
UNESCO|I
European Union|I|EU|E.U.
European Commission|I
European Parliament|I
European Central Bank|I|ECB
North Atlantic Treaty Organization|I|NATO
International Monetary Fund|I|IMF
World Bank|I
World Health Organization|I|WHO|World Health Organisation
World Trade Organization|I|WTO|World Trade Organisation
International Atomic Energy Agency|I|IAEA
International Criminal Court|I|ICC
Arab League|I|League of Arab States
African Union|I
Gulf Cooperation Council|I|GCC
OPEC|I
OSCE|I|Organization for Security and Cooperation in Europe
G7|I|Group of Seven
G20|I|Group of 20
International Committee of the Red Cross|I|ICRC|Red Cross
White House|G
Pentagon|G|Department of Defense|Defense Department|DoD
State Department|G|Department of State
Justice Department|G|Department of Justice|DOJ
Department of Homeland Security|G|Homeland Security Department|DHS
Treasury Department|G|Department of the Treasury
Federal Bureau of Investigation|G|FBI
Central Intelligence Agency|G|CIA
National Security Agency|G|NSA
National Security Council|G|NSC
Environmental Protection Agency|G|EPA
Internal Revenue Service|G|IRS
Secret Service|G
Federal Reserve|G|Fed
Food and Drug Administration|G|FDA
House Ways and Means Committee|G|Ways and Means Committee
House Energy and Commerce Committee|G|Energy and Commerce Committee
Senate Health, Education, Labor and Pensions Committee|G|Health, Education, Labor and Pensions Committee
National Oceanic and Atmospheric Administration|G|NOAA
National Aeronautics and Space Administration|G|NASA
Federal Communications Commission|G|FCC
Centers for Disease Control and Prevention|G|CDC|Centers for Disease Control
Congress|G|U.S. Congress|US Congress
Senate|G|U.S. Senate|US Senate
House of Representatives|G|U.S. House of Representatives|US House of Representatives
Supreme Court|G|U.S. Supreme Court|US Supreme Court
Kremlin|G
Downing Street|G|10 Downing Street|No 10
Foreign Office|G
Knesset|G
Bundestag|G
Duma|G|State Duma
Ministry of Foreign Affairs|G
Federal Security Service|G|FSB
Mossad|G
Scotland Yard|G|Metropolitan Police
Reuters|M|Thomson Reuters
Associated Press|M|AP
Agence France-Presse|M|AFP|Agence France Presse
BBC|M|British Broadcasting Corporation|BBC News
CBS|M|CBS News
NBC|M|NBC News
ABC News|M|ABC
MSNBC|M
CNN|M
CNBC|M
NPR|M|National Public Radio
PBS|M
Fox News|M|Fox News Channel|Fox Business
C-SPAN|M
Bloomberg|M|Bloomberg News
Financial Times|M
New York Times|M
Washington Post|M
Wall Street Journal|M
Los Angeles Times|M
USA Today|M
Politico|M|POLITICO
BuzzFeed|M|BuzzFeed News|Buzzfeed
Huffington Post|M|HuffPost
Breitbart|M|Breitbart News
Newsmax|M
The Guardian|M
The Economist|M
Daily Mail|M
Daily Telegraph|M
Der Spiegel|M
Le Monde|M
Al Jazeera|M|Al-Jazeera|Aljazeera
Al Arabiya|M|Al-Arabiya
al-Manar|M|al-Manar TV|Al Manar
SANA|M|Syrian Arab News Agency
TASS|M|ITAR-TASS|Itar-Tass
Interfax|M
RIA Novosti|M|RIA
Sputnik|M
Xinhua|M|Xinhua News Agency
IRNA|M
Anadolu Agency|M|Anadolu
Radio Free Europe/Radio Liberty|M|RFE/RL
Facebook|C
Twitter|C
Google|C
YouTube|C
Apple|C
Microsoft|C
Amazon|C
Goldman Sachs|C
JPMorgan Chase|C|JPMorgan
Boeing|C
Gazprom|C
Rosneft|C
Exxon Mobil|C|ExxonMobil
Human Rights Watch|O
Amnesty International|O
Syrian Observatory for Human Rights|O
American Civil Liberties Union|O|ACLU
National Rifle Association|O|NRA
Planned Parenthood|O
`
