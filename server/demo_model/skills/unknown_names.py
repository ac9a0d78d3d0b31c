"""Names of what does not exist, put together from syllables."""

from server.demo_model.drawing import Draw, Language


def parts(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


FIRST: dict[Language, tuple[str, ...]] = {
    "en": parts(
        "Marta Jonas Elif Petra Olga Henrik Nadia Tomas Lucia Boris Ingrid Pavel Amara Diego Freya Karim Yara Oscar "
        "Mila Selma Viktor Aisha Leon Greta Hugo Irina Kofi Lena Marco Nora Otto Paula Rafael Sonja Theo Ulla Vera "
        "Wanda Bruno Bob Claire Daniel Emma Frank Grace Henry Isabel Jack Kate Liam Mary Noah Peter Rose Sam Tina "
        "Walter John Anna"
    ),
    "zh": parts("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾"),
}
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂兰鹏辉玲华红建文志海波宁峰林晨雨雪梅雷浩宇轩梓涵欣怡思诗佳琪"
SURNAME_STARTS = parts(
    "Kol Ber Vand Mor Stel Har Dra Win Lub Sor Pen Rad Cal Fen Gos Hol Jan Kra Lind Mat Nov Ost Pol Quen Ros"
)
SURNAME_ENDS = parts("enko ini berg ova sson mann ley ard etti ic escu aro wick ton ski ander ello ens quist ides")
LAND_STARTS = parts(
    "Zub Bor Kra Vel Mor Tal Syl Gra Dro Fen Lar Nov Os Pel Quo Ruz Stro Tev Ulm Vra Wes Xan Yor Zel Bra Cal Dun "
    "Esk Flo Gul Hib Jor Kel Lod Myr Nar Orb Plu Rho Sar Tir Uz Vol Wul"
)
LAND_MIDDLES = ("", *parts("ro do ra vi ne ka lo ma ti su be ga"))
LAND_ENDS = parts("wka via nia land stan donia ria mark goria lia tania vania zia quia rovia burg ana esh")
ZH_SOUNDS = "祖布洛维卡德萨塔米娜格鲁贝奥西托兹拉波诺林尔阿伦佩基索"
ZH_LAND_ENDS = parts("尼亚 维亚 斯坦 共和国 王国 联邦 公国 群岛 帝国 里亚 多利亚 兰国")
OPTION_WORDS = parts(
    "foo bar turbo magic color verbose banana fast deep cache-size rainbow quick auto mega sound mood coffee "
    "dance night-mode smart pizza beta retry boost echo shadow wizard laser zoom shuffle dragon emoji secret hyper "
    "sleepy style font width depth voice tiny ghost parrot autosave backup proxy profile region worker thread "
    "batch queue bucket level plugin filter sort merge split rotate"
)
OPTION_TAILS = ("", "", *parts("-mode -level -path -limit -size -name -file -rate -count -max -x -on"))
SPECIES_STARTS = parts("glim snor bra flib quar mub dro vel zan pof wim tor krel yub nis gorf blen")
SPECIES_ENDS = parts("ple bit gle lop dine ka rax mouse fish bird wort ium oon ster ock ox moth")


def person(draw: Draw, language: Language) -> str:
    """Somebody whom nobody knows."""
    if language == "en":
        return f"{draw.pick(FIRST['en'])} {draw.pick(SURNAME_STARTS)}{draw.pick(SURNAME_ENDS)}"
    return draw.pick(FIRST["zh"]) + draw.pick(GIVEN) + (draw.pick(GIVEN) if draw.chance(0.7) else "")


def land(draw: Draw, language: Language) -> str:
    """A country that does not exist."""
    if language == "en":
        return draw.pick(LAND_STARTS) + draw.pick(LAND_MIDDLES) + draw.pick(LAND_ENDS)
    return "".join(draw.pick(ZH_SOUNDS) for _ in range(2 + draw.chance(0.5))) + draw.pick(ZH_LAND_ENDS)


def option(draw: Draw) -> str:
    """An option that neither StreamChat nor vLLM has."""
    return "--" + draw.pick(OPTION_WORDS) + draw.pick(OPTION_TAILS)


def species(draw: Draw, language: Language) -> str:
    """An animal, element or planet that does not exist, or a word that means nothing."""
    if language == "en":
        return draw.pick(SPECIES_STARTS) + draw.pick(SPECIES_ENDS)
    return "".join(draw.pick(ZH_SOUNDS) for _ in range(2)) + draw.pick(("兽", "鸟", "鱼", "虫", "星", "素", "石", "花"))
