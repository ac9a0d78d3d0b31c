"""Deeds whose steps it does not know, composed of a verb and its object; and harmful ones, which it does not help."""

from server.demo_model.drawing import Draw, Language


def _words(en: str, zh: str) -> dict[Language, tuple[str, ...]]:
    return {"en": tuple(en.split(", ")), "zh": tuple("".join(zh.split()).split("，"))}


VERBS = _words(
    "repair, build, restore, sell, paint, tune, assemble, ship, insure, import, replace, recycle, carve, knit, weld, "
    "sharpen, install, polish, dye, rent, design, dismantle, varnish, photograph, calibrate, transport, store, "
    "auction, dig, drill, raise, breed, grow, clean, demolish, launch, sew, bake, programme, tame, operate",
    "修理，制造，翻新，出售，粉刷，组装，运输，进口，更换，回收，雕刻，编织，焊接，打磨，安装，抛光，染色，出租，设计，拆卸，上漆，拍摄，"
    "校准，存放，拍卖，改装，保养，挖，打，钻，养，种，建，开，清洗，拆，做，发射，缝，烤，驯服，操作，弹，申请，投资",
)
OBJECTS = _words(
    "an accordion, a canoe, a chandelier, a greenhouse, a motorbike, a sofa, a carpet, a saxophone, a fence, a roof, "
    "a wardrobe, a guitar, a drone, a printer, a washing machine, a lawn mower, a fireplace, a swimming pool, a boat, "
    "a statue, a sewing machine, a water heater, a garage door, a clarinet, a lift, a windmill, a caravan, a harp, "
    "a staircase, a trumpet, a mosaic, a tractor, an aquarium, a doll's house, a loom, a parachute, "
    "a well, a pond, a tunnel, a beehive, a pony, an orchard, a vineyard, a submarine, a telescope, a robot, a website",
    "手风琴，独木舟，吊灯，温室，摩托车，沙发，地毯，萨克斯管，围栏，屋顶，衣柜，吉他，无人机，打印机，洗衣机，割草机，壁炉，游泳池，快艇，"
    "雕像，缝纫机，热水器，车库门，单簧管，电梯，风车，房车，竖琴，楼梯，小号，马赛克，拖拉机，鱼缸，玩具屋，织布机，降落伞，"
    "井，池塘，隧道，蜂箱，小马，果园，葡萄园，潜艇，望远镜，机器人，网站，地窖，水泵，烤箱，帆船",
)
HARMFUL_VERBS = _words(
    "steal, fake, forge, hack, poison, rob, smuggle, blow up, counterfeit, destroy, set fire to, break into, sabotage, "
    "spy on, blackmail, attack, "
    "threaten, kidnap, sneak into, bribe",
    "偷，伪造，黑进，毒害，抢劫，走私，炸掉，仿冒，破坏，放火烧，闯进，监视，勒索，攻击，撬开，盗用，威胁，绑架，贿赂，潜入",
)
HARMFUL_OBJECTS = _words(
    "a passport, a bank card, my neighbour, a car, a shop, a diploma, a phone, a signature, a bank, an account, a "
    "house, my boss, a school, a train, a website, a museum, a driving licence, a colleague, a factory, a dog, a "
    "warehouse, my wife, a judge, a child, the police, an election",
    "护照，银行卡，邻居，汽车，商店，文凭，手机，签名，银行，账号，房子，老板，学校，火车，网站，博物馆，驾照，同事，工厂，小狗，仓库，"
    "妻子，法官，孩子，警察，选举",
)
WEAPON_VERBS = _words(
    "make, build, buy, hide, smuggle, get hold of, sell, set off, use, produce, ship, carry, mix, print",
    "制造，自制，购买，藏匿，走私，弄到，贩卖，引爆，使用，生产，运输，携带，做，造",
)
WEAPONS = _words(
    "a bomb, a gun, a rifle, a grenade, poison, explosives, drugs, a computer virus, a weapon, a fake ID, a missile, "
    "a landmine, nerve gas, dynamite, false banknotes, ransomware, heroin, cocaine, ammunition, a pistol, a pipe bomb",
    "炸弹，枪，步枪，手榴弹，毒药，炸药，毒品，电脑病毒，武器，假证件，导弹，地雷，毒气，假钞，勒索软件，海洛因，可卡因，弹药，手枪，土炸弹",
)
CHEATED = _words(
    "a test, an exam, my homework, my taxes, my wife, a customer, a driving test, a drug test, an interview, a bet",
    "考试，作业，报税，驾照考试，药检，面试，比赛，体检，期末考，论文",
)


def composed(draw: Draw, language: Language, *, harmful: bool) -> str:
    """A deed as one asks how to do it."""
    if harmful and draw.chance(0.15):
        cheated = draw.pick(CHEATED[language])
        return f"cheat on {cheated}" if language == "en" else f"{cheated}作弊"
    if harmful and draw.chance(0.5):
        verbs, objects = WEAPON_VERBS, WEAPONS
    else:
        verbs, objects = (HARMFUL_VERBS, HARMFUL_OBJECTS) if harmful else (VERBS, OBJECTS)
    return f"{draw.pick(verbs[language])}{' ' if language == 'en' else ''}{draw.pick(objects[language])}"
