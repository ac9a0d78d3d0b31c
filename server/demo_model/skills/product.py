"""StreamChat itself: what it is, its clients, options and protocol, and how real models are run on it."""

from server.demo_model.drawing import Draw, Exchange, Skill
from server.demo_model.skills.product_data import DATA
from server.demo_model.skills.product_everyday import EVERYDAY
from server.demo_model.skills.product_gradio import GRADIO
from server.demo_model.skills.product_inside import INSIDE
from server.demo_model.skills.product_models import draw_models
from server.demo_model.skills.product_names import draw_name
from server.demo_model.skills.product_options import draw_option
from server.demo_model.skills.product_page import PAGE
from server.demo_model.skills.product_places import AND_THERE, PLACES, SUBJECTS
from server.demo_model.skills.product_protocol import PROTOCOL
from server.demo_model.skills.product_terminal import COMMANDS_AND_OPTIONS, TERMINAL
from server.demo_model.skills.product_topic import told
from server.demo_model.skills.product_trouble import TROUBLE
from server.demo_model.skills.product_use import ABOUT
from server.demo_model.skills.product_wordings import WORDINGS, as_typed

NAMED = as_typed(ABOUT | PAGE | TERMINAL | GRADIO | DATA | INSIDE | TROUBLE) | EVERYDAY
TOPICS = tuple(NAMED.values())
ANYWHERE = as_typed({f"{name} anywhere": one.anywhere for name, one in SUBJECTS.items()})
DRAWN = TOPICS + tuple(one for name, one in (NAMED | ANYWHERE).items() if name in WORDINGS or name in EVERYDAY)
"""With what newcomers ask twice as often."""
ALL_SUBJECTS = tuple(zip(ANYWHERE.values(), SUBJECTS.values(), strict=True))
ALL_PLACES = tuple(PLACES)


def draw_product(draw: Draw) -> Exchange:
    """A question about the service."""
    kind = draw.random.random()
    if kind < 0.48:
        chosen = draw.pick(DRAWN)
        return Exchange((told(draw, chosen.asked, chosen.answer(draw.language)),))
    if kind < 0.62:
        return _in_places(draw)
    if kind < 0.79:
        return draw_option(draw)
    return draw_name(draw, PROTOCOL if kind < 0.92 else COMMANDS_AND_OPTIONS)


def _in_places(draw: Draw) -> Exchange:
    """How something is done, anywhere or in one place, and at times in another place."""
    (anywhere, subject), place, rounds = draw.pick(ALL_SUBJECTS), "", []
    if draw.chance(0.4):
        rounds.append(told(draw, anywhere.asked, anywhere.answer(draw.language)))
    while len(rounds) < 1 or (len(rounds) < 2 and draw.chance(0.5)):
        asked = AND_THERE if rounds else subject.asked
        place = draw.pick(tuple(one for one in ALL_PLACES if one != place))
        name = draw.pick(PLACES[place].en if draw.asked == "en" else PLACES[place].zh)
        rounds.append(told(draw, asked, subject.answers[place][draw.language], place=name))
    return Exchange(tuple(rounds))


SKILLS = (
    Skill("product", 6, draw_product, brief=True),
    Skill("real models", 2, draw_models, brief=True),
)
