"""The countries of the world: names, capitals, continents; of the well-known ones languages, currencies, neighbours."""

from typing import NamedTuple

from server.demo_model.drawing import Language

Text = dict[Language, str]


class Country(NamedTuple):
    """A country; English names that take an article have it ("the Netherlands")."""

    name: Text
    capital: Text
    continent: Text
    speech: Text | None
    """Its main official language, or two."""
    currency: Text | None
    aliases: tuple[str, ...]
    """Other names in English, such as "the UK"."""
    neighbours: tuple[str, ...]
    """English names of all the countries that its mainland borders on; none where they are not told."""


CONTINENTS: dict[str, Text] = {
    "EU": {"en": "Europe", "zh": "欧洲"},
    "AS": {"en": "Asia", "zh": "亚洲"},
    "AF": {"en": "Africa", "zh": "非洲"},
    "NA": {"en": "North America", "zh": "北美洲"},
    "SA": {"en": "South America", "zh": "南美洲"},
    "OC": {"en": "Oceania", "zh": "大洋洲"},
}

# name | its Chinese name | capital | in Chinese | continent | language | in Chinese | currency | in Chinese
TABLE = """
Albania|阿尔巴尼亚|Tirana|地拉那|EU
Andorra|安道尔|Andorra la Vella|安道尔城|EU
Austria|奥地利|Vienna|维也纳|EU|German|德语|the euro|欧元
Belarus|白俄罗斯|Minsk|明斯克|EU
Belgium|比利时|Brussels|布鲁塞尔|EU|Dutch and French|荷兰语和法语|the euro|欧元
Bosnia and Herzegovina|波黑|Sarajevo|萨拉热窝|EU
Bulgaria|保加利亚|Sofia|索非亚|EU|Bulgarian|保加利亚语|the euro|欧元
Croatia|克罗地亚|Zagreb|萨格勒布|EU|Croatian|克罗地亚语|the euro|欧元
Cyprus|塞浦路斯|Nicosia|尼科西亚|EU|Greek and Turkish|希腊语和土耳其语|the euro|欧元
the Czech Republic|捷克|Prague|布拉格|EU|Czech|捷克语|the Czech koruna|捷克克朗
Denmark|丹麦|Copenhagen|哥本哈根|EU|Danish|丹麦语|the Danish krone|丹麦克朗
Estonia|爱沙尼亚|Tallinn|塔林|EU|Estonian|爱沙尼亚语|the euro|欧元
Finland|芬兰|Helsinki|赫尔辛基|EU|Finnish and Swedish|芬兰语和瑞典语|the euro|欧元
France|法国|Paris|巴黎|EU|French|法语|the euro|欧元
Germany|德国|Berlin|柏林|EU|German|德语|the euro|欧元
Greece|希腊|Athens|雅典|EU|Greek|希腊语|the euro|欧元
Hungary|匈牙利|Budapest|布达佩斯|EU|Hungarian|匈牙利语|the forint|福林
Iceland|冰岛|Reykjavik|雷克雅未克|EU|Icelandic|冰岛语|the Icelandic krona|冰岛克朗
Ireland|爱尔兰|Dublin|都柏林|EU|Irish and English|爱尔兰语和英语|the euro|欧元
Italy|意大利|Rome|罗马|EU|Italian|意大利语|the euro|欧元
Latvia|拉脱维亚|Riga|里加|EU|Latvian|拉脱维亚语|the euro|欧元
Liechtenstein|列支敦士登|Vaduz|瓦杜兹|EU
Lithuania|立陶宛|Vilnius|维尔纽斯|EU|Lithuanian|立陶宛语|the euro|欧元
Luxembourg|卢森堡|Luxembourg City|卢森堡市|EU
Malta|马耳他|Valletta|瓦莱塔|EU|Maltese and English|马耳他语和英语|the euro|欧元
Moldova|摩尔多瓦|Chisinau|基希讷乌|EU
Monaco|摩纳哥|Monaco City|摩纳哥城|EU
Montenegro|黑山|Podgorica|波德戈里察|EU
the Netherlands|荷兰|Amsterdam|阿姆斯特丹|EU|Dutch|荷兰语|the euro|欧元
North Macedonia|北马其顿|Skopje|斯科普里|EU
Norway|挪威|Oslo|奥斯陆|EU|Norwegian|挪威语|the Norwegian krone|挪威克朗
Poland|波兰|Warsaw|华沙|EU|Polish|波兰语|the zloty|兹罗提
Portugal|葡萄牙|Lisbon|里斯本|EU|Portuguese|葡萄牙语|the euro|欧元
Romania|罗马尼亚|Bucharest|布加勒斯特|EU|Romanian|罗马尼亚语|the leu|列伊
Russia|俄罗斯|Moscow|莫斯科|EU|Russian|俄语|the ruble|卢布
San Marino|圣马力诺|San Marino City|圣马力诺市|EU
Serbia|塞尔维亚|Belgrade|贝尔格莱德|EU|Serbian|塞尔维亚语|the Serbian dinar|塞尔维亚第纳尔
Slovakia|斯洛伐克|Bratislava|布拉迪斯拉发|EU|Slovak|斯洛伐克语|the euro|欧元
Slovenia|斯洛文尼亚|Ljubljana|卢布尔雅那|EU|Slovene|斯洛文尼亚语|the euro|欧元
Spain|西班牙|Madrid|马德里|EU|Spanish|西班牙语|the euro|欧元
Sweden|瑞典|Stockholm|斯德哥尔摩|EU|Swedish|瑞典语|the Swedish krona|瑞典克朗
Switzerland|瑞士|Bern|伯尔尼|EU|German, French and Italian|德语、法语和意大利语|the Swiss franc|瑞士法郎
Ukraine|乌克兰|Kyiv|基辅|EU|Ukrainian|乌克兰语|the hryvnia|格里夫纳
the United Kingdom|英国|London|伦敦|EU|English|英语|the pound sterling|英镑
Vatican City|梵蒂冈|Vatican City|梵蒂冈城|EU
Afghanistan|阿富汗|Kabul|喀布尔|AS
Armenia|亚美尼亚|Yerevan|埃里温|AS
Azerbaijan|阿塞拜疆|Baku|巴库|AS
Bahrain|巴林|Manama|麦纳麦|AS
Bangladesh|孟加拉国|Dhaka|达卡|AS|Bengali|孟加拉语|the taka|塔卡
Bhutan|不丹|Thimphu|廷布|AS
Brunei|文莱|Bandar Seri Begawan|斯里巴加湾市|AS
Cambodia|柬埔寨|Phnom Penh|金边|AS|Khmer|高棉语|the riel|瑞尔
China|中国|Beijing|北京|AS|Chinese|汉语|the renminbi|人民币
Georgia|格鲁吉亚|Tbilisi|第比利斯|AS
India|印度|New Delhi|新德里|AS|Hindi and English|印地语和英语|the Indian rupee|印度卢比
Indonesia|印度尼西亚|Jakarta|雅加达|AS|Indonesian|印度尼西亚语|the rupiah|印尼盾
Iran|伊朗|Tehran|德黑兰|AS|Persian|波斯语|the rial|里亚尔
Iraq|伊拉克|Baghdad|巴格达|AS|Arabic and Kurdish|阿拉伯语和库尔德语|the Iraqi dinar|伊拉克第纳尔
Israel|以色列|Jerusalem|耶路撒冷|AS|Hebrew|希伯来语|the shekel|谢克尔
Japan|日本|Tokyo|东京|AS|Japanese|日语|the yen|日元
Jordan|约旦|Amman|安曼|AS|Arabic|阿拉伯语|the Jordanian dinar|约旦第纳尔
Kazakhstan|哈萨克斯坦|Astana|阿斯塔纳|AS|Kazakh and Russian|哈萨克语和俄语|the tenge|坚戈
Kuwait|科威特|Kuwait City|科威特城|AS
Kyrgyzstan|吉尔吉斯斯坦|Bishkek|比什凯克|AS
Laos|老挝|Vientiane|万象|AS|Lao|老挝语|the kip|基普
Lebanon|黎巴嫩|Beirut|贝鲁特|AS|Arabic|阿拉伯语|the Lebanese pound|黎巴嫩镑
Malaysia|马来西亚|Kuala Lumpur|吉隆坡|AS|Malay|马来语|the ringgit|林吉特
the Maldives|马尔代夫|Male|马累|AS
Mongolia|蒙古国|Ulaanbaatar|乌兰巴托|AS|Mongolian|蒙古语|the tugrik|图格里克
Myanmar|缅甸|Naypyidaw|内比都|AS|Burmese|缅甸语|the kyat|缅元
Nepal|尼泊尔|Kathmandu|加德满都|AS|Nepali|尼泊尔语|the Nepalese rupee|尼泊尔卢比
North Korea|朝鲜|Pyongyang|平壤|AS|Korean|朝鲜语|the North Korean won|朝鲜元
Palestine|巴勒斯坦|Ramallah|拉姆安拉|AS
Oman|阿曼|Muscat|马斯喀特|AS
Pakistan|巴基斯坦|Islamabad|伊斯兰堡|AS|Urdu and English|乌尔都语和英语|the Pakistani rupee|巴基斯坦卢比
the Philippines|菲律宾|Manila|马尼拉|AS|Filipino and English|菲律宾语和英语|the Philippine peso|菲律宾比索
Qatar|卡塔尔|Doha|多哈|AS
Saudi Arabia|沙特阿拉伯|Riyadh|利雅得|AS|Arabic|阿拉伯语|the Saudi riyal|沙特里亚尔
Singapore|新加坡|Singapore|新加坡|AS
South Korea|韩国|Seoul|首尔|AS|Korean|韩语|the South Korean won|韩元
Sri Lanka|斯里兰卡|Sri Jayawardenepura Kotte|斯里贾亚瓦德纳普拉科特|AS
Syria|叙利亚|Damascus|大马士革|AS
Tajikistan|塔吉克斯坦|Dushanbe|杜尚别|AS
Thailand|泰国|Bangkok|曼谷|AS|Thai|泰语|the baht|泰铢
East Timor|东帝汶|Dili|帝力|AS
Turkey|土耳其|Ankara|安卡拉|AS|Turkish|土耳其语|the Turkish lira|土耳其里拉
Turkmenistan|土库曼斯坦|Ashgabat|阿什哈巴德|AS
the United Arab Emirates|阿联酋|Abu Dhabi|阿布扎比|AS|Arabic|阿拉伯语|the dirham|迪拉姆
Uzbekistan|乌兹别克斯坦|Tashkent|塔什干|AS|Uzbek|乌兹别克语|the Uzbek sum|苏姆
Vietnam|越南|Hanoi|河内|AS|Vietnamese|越南语|the dong|越南盾
Yemen|也门|Sanaa|萨那|AS
Algeria|阿尔及利亚|Algiers|阿尔及尔|AF|Arabic|阿拉伯语|the Algerian dinar|阿尔及利亚第纳尔
Angola|安哥拉|Luanda|罗安达|AF|Portuguese|葡萄牙语|the kwanza|宽扎
Benin|贝宁|Porto-Novo|波多诺伏|AF
Botswana|博茨瓦纳|Gaborone|哈博罗内|AF
Burkina Faso|布基纳法索|Ouagadougou|瓦加杜古|AF
Burundi|布隆迪|Gitega|基特加|AF
Cameroon|喀麦隆|Yaounde|雅温得|AF|French and English|法语和英语|the CFA franc|非洲法郎
Cape Verde|佛得角|Praia|普拉亚|AF
the Central African Republic|中非共和国|Bangui|班吉|AF
Chad|乍得|N'Djamena|恩贾梅纳|AF
the Comoros|科摩罗|Moroni|莫罗尼|AF
the Republic of the Congo|刚果（布）|Brazzaville|布拉柴维尔|AF
the Democratic Republic of the Congo|刚果（金）|Kinshasa|金沙萨|AF
Djibouti|吉布提|Djibouti City|吉布提市|AF
Egypt|埃及|Cairo|开罗|AF|Arabic|阿拉伯语|the Egyptian pound|埃及镑
Equatorial Guinea|赤道几内亚|Malabo|马拉博|AF
Eritrea|厄立特里亚|Asmara|阿斯马拉|AF
Eswatini|斯威士兰|Mbabane|姆巴巴内|AF
Ethiopia|埃塞俄比亚|Addis Ababa|亚的斯亚贝巴|AF|Amharic|阿姆哈拉语|the birr|比尔
Gabon|加蓬|Libreville|利伯维尔|AF
the Gambia|冈比亚|Banjul|班珠尔|AF
Ghana|加纳|Accra|阿克拉|AF|English|英语|the cedi|塞地
Guinea|几内亚|Conakry|科纳克里|AF
Guinea-Bissau|几内亚比绍|Bissau|比绍|AF
Ivory Coast|科特迪瓦|Yamoussoukro|亚穆苏克罗|AF|French|法语|the CFA franc|非洲法郎
Kenya|肯尼亚|Nairobi|内罗毕|AF|Swahili and English|斯瓦希里语和英语|the Kenyan shilling|肯尼亚先令
Lesotho|莱索托|Maseru|马塞卢|AF
Liberia|利比里亚|Monrovia|蒙罗维亚|AF
Libya|利比亚|Tripoli|的黎波里|AF|Arabic|阿拉伯语|the Libyan dinar|利比亚第纳尔
Madagascar|马达加斯加|Antananarivo|塔那那利佛|AF|Malagasy and French|马达加斯加语和法语|the ariary|阿里亚里
Malawi|马拉维|Lilongwe|利隆圭|AF
Mali|马里|Bamako|巴马科|AF
Mauritania|毛里塔尼亚|Nouakchott|努瓦克肖特|AF
Mauritius|毛里求斯|Port Louis|路易港|AF
Morocco|摩洛哥|Rabat|拉巴特|AF|Arabic|阿拉伯语|the Moroccan dirham|摩洛哥迪拉姆
Mozambique|莫桑比克|Maputo|马普托|AF|Portuguese|葡萄牙语|the metical|梅蒂卡尔
Namibia|纳米比亚|Windhoek|温得和克|AF
Niger|尼日尔|Niamey|尼亚美|AF
Nigeria|尼日利亚|Abuja|阿布贾|AF|English|英语|the naira|奈拉
Rwanda|卢旺达|Kigali|基加利|AF
Sao Tome and Principe|圣多美和普林西比|Sao Tome|圣多美|AF
Senegal|塞内加尔|Dakar|达喀尔|AF|French|法语|the CFA franc|非洲法郎
Seychelles|塞舌尔|Victoria|维多利亚|AF
Sierra Leone|塞拉利昂|Freetown|弗里敦|AF
Somalia|索马里|Mogadishu|摩加迪沙|AF
South Africa|南非|Pretoria|比勒陀利亚|AF
South Sudan|南苏丹|Juba|朱巴|AF
Sudan|苏丹|Khartoum|喀土穆|AF
Tanzania|坦桑尼亚|Dodoma|多多马|AF|Swahili and English|斯瓦希里语和英语|the Tanzanian shilling|坦桑尼亚先令
Togo|多哥|Lome|洛美|AF
Tunisia|突尼斯|Tunis|突尼斯市|AF|Arabic|阿拉伯语|the Tunisian dinar|突尼斯第纳尔
Uganda|乌干达|Kampala|坎帕拉|AF|English and Swahili|英语和斯瓦希里语|the Ugandan shilling|乌干达先令
Zambia|赞比亚|Lusaka|卢萨卡|AF
Zimbabwe|津巴布韦|Harare|哈拉雷|AF
Antigua and Barbuda|安提瓜和巴布达|Saint John's|圣约翰|NA
the Bahamas|巴哈马|Nassau|拿骚|NA
Barbados|巴巴多斯|Bridgetown|布里奇敦|NA
Belize|伯利兹|Belmopan|贝尔莫潘|NA
Canada|加拿大|Ottawa|渥太华|NA|English and French|英语和法语|the Canadian dollar|加元
Costa Rica|哥斯达黎加|San Jose|圣何塞|NA|Spanish|西班牙语|the colon|科朗
Cuba|古巴|Havana|哈瓦那|NA|Spanish|西班牙语|the Cuban peso|古巴比索
Dominica|多米尼克|Roseau|罗索|NA
the Dominican Republic|多米尼加|Santo Domingo|圣多明各|NA
El Salvador|萨尔瓦多|San Salvador|圣萨尔瓦多|NA
Grenada|格林纳达|Saint George's|圣乔治|NA
Guatemala|危地马拉|Guatemala City|危地马拉城|NA|Spanish|西班牙语|the quetzal|格查尔
Haiti|海地|Port-au-Prince|太子港|NA
Honduras|洪都拉斯|Tegucigalpa|特古西加尔巴|NA
Jamaica|牙买加|Kingston|金斯敦|NA|English|英语|the Jamaican dollar|牙买加元
Mexico|墨西哥|Mexico City|墨西哥城|NA|Spanish|西班牙语|the Mexican peso|墨西哥比索
Nicaragua|尼加拉瓜|Managua|马那瓜|NA
Panama|巴拿马|Panama City|巴拿马城|NA
Saint Kitts and Nevis|圣基茨和尼维斯|Basseterre|巴斯特尔|NA
Saint Lucia|圣卢西亚|Castries|卡斯特里|NA
Saint Vincent and the Grenadines|圣文森特和格林纳丁斯|Kingstown|金斯顿|NA
Trinidad and Tobago|特立尼达和多巴哥|Port of Spain|西班牙港|NA
the United States|美国|Washington, D.C.|华盛顿|NA|English|英语|the US dollar|美元
Argentina|阿根廷|Buenos Aires|布宜诺斯艾利斯|SA|Spanish|西班牙语|the Argentine peso|阿根廷比索
Bolivia|玻利维亚|Sucre|苏克雷|SA|Spanish|西班牙语|the boliviano|玻利维亚诺
Brazil|巴西|Brasilia|巴西利亚|SA|Portuguese|葡萄牙语|the real|雷亚尔
Chile|智利|Santiago|圣地亚哥|SA|Spanish|西班牙语|the Chilean peso|智利比索
Colombia|哥伦比亚|Bogota|波哥大|SA|Spanish|西班牙语|the Colombian peso|哥伦比亚比索
Ecuador|厄瓜多尔|Quito|基多|SA|Spanish|西班牙语|the US dollar|美元
Guyana|圭亚那|Georgetown|乔治敦|SA
Paraguay|巴拉圭|Asuncion|亚松森|SA|Spanish and Guarani|西班牙语和瓜拉尼语|the guarani|瓜拉尼
Peru|秘鲁|Lima|利马|SA|Spanish|西班牙语|the sol|索尔
Suriname|苏里南|Paramaribo|帕拉马里博|SA
Uruguay|乌拉圭|Montevideo|蒙得维的亚|SA|Spanish|西班牙语|the Uruguayan peso|乌拉圭比索
Venezuela|委内瑞拉|Caracas|加拉加斯|SA|Spanish|西班牙语|the bolivar|玻利瓦尔
Australia|澳大利亚|Canberra|堪培拉|OC|English|英语|the Australian dollar|澳元
Fiji|斐济|Suva|苏瓦|OC
Kiribati|基里巴斯|Tarawa|塔拉瓦|OC
the Marshall Islands|马绍尔群岛|Majuro|马朱罗|OC
Micronesia|密克罗尼西亚|Palikir|帕利基尔|OC
Nauru|瑙鲁|Yaren|亚伦|OC
New Zealand|新西兰|Wellington|惠灵顿|OC|English and Maori|英语和毛利语|the New Zealand dollar|新西兰元
Palau|帕劳|Ngerulmud|恩吉鲁穆德|OC
Papua New Guinea|巴布亚新几内亚|Port Moresby|莫尔兹比港|OC
Samoa|萨摩亚|Apia|阿皮亚|OC
the Solomon Islands|所罗门群岛|Honiara|霍尼亚拉|OC
Tonga|汤加|Nuku'alofa|努库阿洛法|OC
Tuvalu|图瓦卢|Funafuti|富纳富提|OC
Vanuatu|瓦努阿图|Port Vila|维拉港|OC
"""

ALIASES = {
    "the United Kingdom": ("the UK", "Great Britain", "Britain"),
    "the United States": ("the USA", "the US", "America", "the United States of America"),
    "the United Arab Emirates": ("the UAE", "the Emirates"),
    "the Netherlands": ("Holland",),
    "the Czech Republic": ("Czechia",),
    "the Democratic Republic of the Congo": ("the DRC", "DR Congo"),
    "Ivory Coast": ("Côte d'Ivoire", "Cote d'Ivoire"),
    "Myanmar": ("Burma",),
    "East Timor": ("Timor-Leste",),
    "Turkey": ("Türkiye",),
    "Eswatini": ("Swaziland",),
    "Cape Verde": ("Cabo Verde",),
    "China": ("the PRC",),
    "Russia": ("the Russian Federation",),
    "Papua New Guinea": ("PNG",),
    "New Zealand": ("NZ",),
}

NEIGHBOURS = """
France: Belgium, Luxembourg, Germany, Switzerland, Italy, Monaco, Spain, Andorra
Germany: Denmark, Poland, the Czech Republic, Austria, Switzerland, France, Luxembourg, Belgium, the Netherlands
Spain: Portugal, France, Andorra
Portugal: Spain
Italy: France, Switzerland, Austria, Slovenia, San Marino, Vatican City
Austria: Germany, the Czech Republic, Slovakia, Hungary, Slovenia, Italy, Switzerland, Liechtenstein
Switzerland: Germany, Austria, Liechtenstein, Italy, France
Belgium: the Netherlands, Germany, Luxembourg, France
Denmark: Germany
Sweden: Norway, Finland
Norway: Sweden, Finland, Russia
Finland: Sweden, Norway, Russia
Ireland: the United Kingdom
Estonia: Latvia, Russia
Latvia: Estonia, Russia, Belarus, Lithuania
Hungary: Austria, Slovakia, Ukraine, Romania, Serbia, Croatia, Slovenia
Poland: Germany, the Czech Republic, Slovakia, Ukraine, Belarus, Lithuania, Russia
Ukraine: Russia, Belarus, Poland, Slovakia, Hungary, Romania, Moldova
Romania: Ukraine, Moldova, Bulgaria, Serbia, Hungary
Greece: Albania, North Macedonia, Bulgaria, Turkey
China: North Korea, Russia, Mongolia, Kazakhstan, Kyrgyzstan, Tajikistan, Afghanistan, Pakistan, India, Nepal, Bhutan, \
Myanmar, Laos, Vietnam
Mongolia: Russia, China
South Korea: North Korea
North Korea: China, Russia, South Korea
Vietnam: China, Laos, Cambodia
Thailand: Myanmar, Laos, Cambodia, Malaysia
Laos: China, Vietnam, Cambodia, Thailand, Myanmar
Cambodia: Thailand, Laos, Vietnam
Nepal: China, India
Bangladesh: India, Myanmar
Pakistan: India, China, Afghanistan, Iran
Malaysia: Thailand, Indonesia, Brunei
Indonesia: Malaysia, Papua New Guinea, East Timor
the United States: Canada, Mexico
Canada: the United States
Mexico: the United States, Guatemala, Belize
Chile: Peru, Bolivia, Argentina
Argentina: Chile, Bolivia, Paraguay, Brazil, Uruguay
Uruguay: Brazil, Argentina
Paraguay: Bolivia, Brazil, Argentina
Peru: Ecuador, Colombia, Brazil, Bolivia, Chile
Ecuador: Colombia, Peru
South Africa: Namibia, Botswana, Zimbabwe, Mozambique, Eswatini, Lesotho
Kenya: Ethiopia, Somalia, Tanzania, Uganda, South Sudan
Ghana: Ivory Coast, Burkina Faso, Togo
Nigeria: Benin, Niger, Chad, Cameroon
Tunisia: Algeria, Libya
"""

ISLANDS = ("Japan", "Australia", "New Zealand", "Iceland", "Cuba", "Jamaica", "Madagascar", "the Philippines", "Malta")
"""Without a land border."""


def _read() -> tuple[Country, ...]:
    neighbours = {
        name: tuple(others.split(", "))
        for name, others in (line.split(": ") for line in NEIGHBOURS.strip().split("\n"))
    }
    found = []
    for line in TABLE.strip().split("\n"):
        name, name_zh, capital, capital_zh, continent, *more = line.split("|")
        speech: Text | None = {"en": more[0], "zh": more[1]} if more else None
        currency: Text | None = {"en": more[2], "zh": more[3]} if more else None
        found.append(
            Country(
                {"en": name, "zh": name_zh},
                {"en": capital, "zh": capital_zh},
                CONTINENTS[continent],
                speech,
                currency,
                ALIASES.get(name, ()),
                neighbours.get(name, ()),
            )
        )
    return tuple(found)


COUNTRIES = _read()
BY_NAME = {country.name["en"]: country for country in COUNTRIES}
