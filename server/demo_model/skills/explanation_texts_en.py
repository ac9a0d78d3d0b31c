# ruff: noqa: E501
"""What is explained in English: how people name it, what it is, how it works, more about it, and an example.

Six topics have `SECTIONS` for the long version besides.
"""

TOPICS = {
    "photosynthesis": """photosynthesis/how plants make food
Photosynthesis is how plants make sugar from light, water and carbon dioxide.
It happens in the green parts of the plant and gives off the oxygen that we breathe.
The leaves take in carbon dioxide through tiny pores, and the roots bring up water. The green pigment chlorophyll catches sunlight, and with its energy the plant splits water and builds sugar. Part of the sugar is burned for life, the rest becomes wood, starch and fruit.
A big tree gives off enough oxygen in a year for about two people.""",
    "rain": """rain/how rain {forms|works}/where rain comes from
Rain is water that falls from clouds in drops.
It is part of the water cycle between sea, sky and land.
The sun warms the sea, and water rises as invisible vapour. High up the air is cold, so the vapour condenses on specks of dust into droplets, which we see as clouds. The droplets bump into each other and grow until the air can no longer carry them.
You see the same thing on the cold lid of a cooking pot.""",
    "moon": """the moon phases/the phases of the moon/why the moon changes {shape|its shape}
The phases of the moon come about because we see its sunlit half from changing angles.
The moon itself always stays round, and one cycle takes about 29.5 days.
The sun lights one half of the moon at any time. When the moon stands between us and the sun, we look at its dark side: new moon. A week later we see half of the bright side, and when the Earth is in between, all of it: full moon.
Hold a ball up beside a lamp and turn around: you will see all the phases.""",
    "gravity": """gravity/how gravity works/why things fall
Gravity is the force with which all masses attract each other.
It makes things fall down and keeps the planets on their paths around the sun.
The larger a mass and the closer it is, the more strongly it pulls. Near the ground everything gains the same speed while falling, about 9.8 metres per second in each second, as long as air does not get in the way. Einstein described gravity more exactly, as a bending of space and time.
On the moon you would weigh only a sixth of what you weigh here.""",
    "computer": """a computer/how {a computer works|computers work}
A computer is a machine that follows instructions and works with numbers.
Everything in it, be it text, pictures or sound, is stored as ones and zeros.
The processor reads one instruction after another from memory: add these numbers, compare them, jump to another place. It does so billions of times a second. The memory keeps what is needed right now, the disk keeps what has to last, and screen, keyboard and network connect it all with us.
When you press a key, the processor finds the letter and changes some dots on the screen.""",
    "phone": """{a mobile phone|a smartphone}/how {a mobile phone works|a cell phone works|a smartphone works|a phone works|mobile phones work}
A mobile phone is a small computer with a radio that talks to antennas nearby.
It turns your voice into numbers and sends them as radio waves.
Every area, called a cell, has an antenna of its own. The phone reports to the nearest one and changes over when you move. Cables carry the data from the antenna to the other side of the country, where another antenna sends it on to the phone that you called.
That is why a call goes on while you sit in a train.""",
    "plane": """how {a plane flies|an airplane flies|an aeroplane flies|planes fly|a plane works|a plane stays in the air}
A plane flies because its wings push air down, and the air pushes the wings up.
The engines provide the speed that this needs.
A wing is curved and slightly tilted, so it sends the air that flows past downward. In return the plane gets lift, and when the lift is larger than the weight it rises. Flaps on the wings and the tail steer it, and the thrust of the engines works against the drag of the air.
You can feel lift by holding a flat hand out into the wind.""",
    "fridge": """{a fridge|a refrigerator}/how {a fridge works|a refrigerator works|fridges work|a fridge cools}
A fridge does not make cold, it pumps heat from the inside to the outside.
A liquid that evaporates and condenses again carries the heat.
Inside, the coolant evaporates in thin pipes and takes in heat as it does. The compressor then presses the vapour together, which makes it hot. In the pipes at the back it gives the heat off to the room, turns liquid again and the round begins anew.
Your skin feels the same effect when sweat dries in the wind.""",
    "internet": """the internet/how the {internet|web} works
The internet is a worldwide network that connects computers with each other.
Data travels through it in small packets, each with the address of its receiver.
When you open a page, your computer first asks for the number that belongs to the name. Then it sends a request, and routers pass the packets from one to the next until they arrive. The server answers in packets too, which your computer puts together again, whatever way each of them took.
A message to the other side of the Earth takes about a quarter of a second there and back.""",
    "vaccine": """{a vaccine|vaccines}/how {a vaccine works|vaccines work|vaccinations work}
A vaccine trains the body to recognise a germ before it meets the real one.
It contains harmless parts of the germ, or the plan for building them.
The immune system finds the foreign part and learns to make antibodies that fit it. Some of the cells remember this for years. If the real germ arrives one day, the defence is ready within hours instead of weeks, and most people do not fall ill or only slightly.
Smallpox was wiped out all over the world through vaccination.""",
    "battery": """{a battery|batteries}/how {a battery works|batteries work}
A battery stores energy chemically and gives it off as electric current.
It has two poles of different materials, with a substance in between that lets ions through.
One material gives electrons away readily, the other takes them up readily. The electrons can only go through the wire outside, and on their way they drive a lamp or a motor. When the materials are used up, the battery is flat; a rechargeable one can be reversed with current from the socket.
Even a lemon with a copper coin and a zinc nail makes a weak battery.""",
    "rainbow": """{a rainbow|rainbows}/how {a rainbow forms|rainbows form|rainbows appear}/why there are rainbows
A rainbow appears when sunlight is bent and mirrored in drops of rain.
White light is a mixture of colours, and the drops separate them.
The light is bent as it enters a drop, thrown back at the rear wall and bent once more as it leaves. Red is bent a little less than violet, so each colour comes out at its own angle. We see the bow with the sun behind us and the rain in front.
A garden hose in the evening sun makes a small one.""",
    "language_model": """{a language model|language models|a large language model|an LLM}/how {a language model works|language models work|large language models work|a chatbot works|an LLM works|ChatGPT works}
A language model is a program that predicts the next piece of a text.
It has learned from many examples which piece tends to follow.
The text is cut into tokens, which are words or parts of words. From all the tokens so far the network calculates how likely each possible next one is, one is chosen and appended, and then it all begins again. The knowledge sits in millions or billions of numbers that were adjusted during training.
I am a very small one, with about seven million such numbers.""",
    "gpu": """{a GPU|GPUs|a graphics card}/how {a GPU works|GPUs work|a graphics card works}
A GPU is a processor that does very many simple calculations at the same time.
It was made for graphics and is now used for artificial intelligence as well.
A usual processor has a few fast cores for all kinds of tasks. A GPU has thousands of smaller ones that carry out the same step on different data. Since every dot of a picture, and every number of a neural network, can be worked out side by side, this saves an enormous amount of time.
It is like a thousand pupils doing sums at once instead of one professor.""",
    "streaming": """streaming/how streaming works/what streaming means
Streaming means that data is used while it is still arriving.
You need not wait until everything has been loaded.
A film comes in short pieces, and while you watch one, the next few are loaded into a buffer. A language model works in a similar way: it produces one token after another, and the page shows each as soon as it is there. If the line is slow, only the next piece is late.
This answer reached you that way, word by word.""",
    "websocket": """{a WebSocket|WebSockets}/how {a WebSocket works|WebSockets work}
A WebSocket is a connection between browser and server that stays open in both directions.
Either side can send a message whenever it likes.
It begins as a normal web request that asks for an upgrade. When the server agrees, both keep the line open and exchange small frames. So there is no need to ask again and again whether something is new, and this makes it right for chats, games and answers that appear bit by bit.
It is like a phone call, where ordinary requests are like letters.""",
    "sky": """why the sky is blue/the {colour|color} of the sky
The sky is blue because air scatters blue light more than red light.
Sunlight contains all the colours, and the scattered blue reaches us from every side.
Molecules of air are much smaller than the waves of light. They deflect short waves, which are blue, far more than long ones, which are red. In the evening the light takes a longer way through the air, most of the blue is lost on it, and red remains.
That is why the setting sun looks orange.""",
    "seasons": """the seasons/why there are seasons/how {the seasons work|seasons come about}
There are seasons because the axis of the Earth is tilted.
The distance to the sun is not the reason.
The Earth goes around the sun once a year, and its axis always points the same way. For half of the year the northern half leans towards the sun: days are long, the light is steep, and it is summer there. At the same time it is winter in the south, and six months later it is the other way round.
In December people in Australia go to the beach.""",
    "tides": """{tides|the tides}/how {tides work|the tides work}/why there are tides
Tides are the rising and falling of the sea, caused mainly by the pull of the moon.
On most coasts the water is high twice a day.
The moon pulls more on the side of the Earth that faces it and less on the far side, so the water forms two bulges. As the Earth turns, each coast passes through both of them. When sun and moon pull in line, at full and new moon, the tides are especially strong.
Between two high tides about twelve and a half hours go by.""",
    "volcano": """{a volcano|volcanoes}/how {a volcano works|volcanoes work|a volcano erupts}/why volcanoes erupt
A volcano is an opening through which melted rock comes out of the Earth.
The rock is called magma below the ground and lava above.
Deep down it is so hot that rock melts, and because magma is lighter than what surrounds it, it rises. Gas is dissolved in it as in a bottle of soda. When the pressure falls near the surface, the gas forms bubbles, and the volcano erupts, gently or with a bang.
Hawaii consists entirely of volcanoes that grew up from the sea floor.""",
    "earthquake": """{an earthquake|earthquakes}/how earthquakes happen/why the earth {shakes|quakes}
An earthquake is a shaking of the ground when rock suddenly slips.
Most of them happen where two plates of the Earth's crust meet.
The plates move by some centimetres a year, but their edges get stuck. Tension grows for decades until the rock breaks and jumps, within seconds. From there waves run through the ground, and the closer and stronger the break, the more violently houses sway.
Indoors it is best to get under a strong table and hold on to it.""",
    "heart": """the heart/how the {human |}heart works/what the heart does
The heart is a muscle that pumps blood through the body.
It beats about 70 times a minute, all life long.
It has four chambers. The right half takes in used blood and sends it to the lungs, where it picks up oxygen. The left half receives it from there and drives it through the whole body. Valves between the chambers act like doors that open one way only, and their closing is the beat that one hears.
In a day it moves around 7,000 litres of blood.""",
    "electricity": """electricity/how electricity works
Electricity is the movement of charged particles, mostly of electrons in a wire.
It carries energy quickly over long distances.
A voltage works like the pressure in a water pipe: it pushes the electrons along. How many flow is called the current, and the resistance is how hard the way is for them. In a power plant a turbine moves magnets past coils of wire, and this sets the electrons in motion.
A lamp lights at once, although each electron moves more slowly than a snail.""",
    "solar": """{a solar panel|solar panels|solar power}/how {a solar panel works|solar panels work|solar power works}
A solar panel turns light directly into electric current.
It consists of thin layers of silicon and has no moving parts.
Light comes in small portions. When one of them hits the silicon, it knocks an electron loose. The two layers of a cell are made in such a way that there is an electric field between them, and it pushes the free electrons to one side. Through a wire they flow back and do work on the way.
On a sunny roof a few square metres can run a washing machine.""",
    "black_hole": """{a black hole|black holes}/how {a black hole works|black holes work|black holes form}
A black hole is a place where gravity is so strong that not even light gets away.
Its border is called the event horizon.
When a very heavy star has used up its fuel, nothing holds up its weight any more, and it collapses. All its mass ends up in a tiny space. One cannot see the black hole itself, but gas that falls in becomes hot and shines, and stars nearby circle around something invisible.
In the middle of our galaxy there is one as heavy as four million suns.""",
    "dna": """DNA/how DNA works
DNA is the molecule that holds the building plan of living things.
It lies in nearly every cell and looks like a twisted ladder.
Its rungs are made of four building blocks, which are written as A, C, G and T. Their order is a code: three letters stand for one part of a protein. When a cell divides, the ladder is opened in the middle, each half is completed, and so both new cells have the whole plan.
Stretched out, the DNA of a single human cell would be two metres long.""",
    "inflation": """inflation/how inflation works/why prices rise
Inflation means that prices in general rise, so that money buys less.
A little of it, about two percent a year, is thought normal.
Prices rise when people want to buy more than there is, when energy or wages become dearer, or when a lot of new money is around. Central banks then raise the interest rate, borrowing becomes more expensive, people spend less, and prices calm down. The opposite, falling prices, is called deflation.
At two percent a year prices double in about 35 years.""",
    "microwave": """{a microwave|microwaves|a microwave oven}/how {a microwave works|a microwave oven works|microwaves work|microwaves heat food}
A microwave oven heats food with radio waves that shake its water molecules.
The heat arises in the food itself, near the surface.
A tube called a magnetron makes waves that change direction more than two billion times a second. Water molecules have a plus and a minus side and try to turn along each time, and this movement is heat. Metal walls keep the waves inside, and the plate turns so that no cold spots remain.
A dry plate stays rather cool, since it contains no water.""",
    "encryption": """encryption/how encryption works
Encryption changes a message so that only those with the key can read it.
It protects passwords, payments and chats.
The program mixes the text with a secret number by a known method. Without the number one would have to try so many that it would take longer than the age of the universe. In public-key encryption there are two keys: everybody may lock with the public one, but only the owner can open with the private one.
The lock in the address bar of your browser shows that it is used.""",
    "neural_network": """{a neural network|neural networks}/how {a neural network works|neural networks work}
A neural network is a program that learns from examples, built from many simple units.
Each unit adds up its inputs with weights and passes the result on.
The units are arranged in layers. In training one shows the network an example, compares its answer with the right one, and changes every weight a tiny bit so that the error becomes smaller. After millions of such steps it can judge examples that it has never seen.
Networks recognise faces, translate texts and play chess that way.""",
}

SECTIONS = {
    "photosynthesis": """Why leaves are green
Chlorophyll uses mainly red and blue light. The green part of the light is hardly used and is thrown back, and that is what reaches our eyes. In autumn the trees take the precious chlorophyll back, and the yellow that was there all the time becomes visible.
Two stages
First come the light reactions: they need sun, split water, set oxygen free and charge small molecules with energy. Then, in what is called the Calvin cycle, this energy is used to build sugar from carbon dioxide, and no light is needed for that.
What it means for us
Nearly all food comes from photosynthesis, directly as plants or by way of animals. Coal and oil are remains of ancient plants and algae as well. Forests, meadows and above all tiny algae in the sea keep the air in balance.""",
    "internet": """Names and numbers
Every device has an address made of numbers, since routers work with numbers. People prefer names, therefore there is a huge directory, the Domain Name System. Your computer asks it before each visit and remembers the answer for a while.
Rules of the conversation
So that all machines understand each other, they keep to protocols. IP says where a packet goes, TCP makes sure that nothing is lost, and HTTP is the language of web pages. With TLS on top, nobody on the way can read along.
The cables
Most of the traffic between continents runs through glass fibres on the sea floor, not through satellites. A fibre thinner than a hair carries millions of calls as flashes of light. Ships repair the cables when an anchor has torn one.""",
    "computer": """Ones and zeros
A switch can be on or off, and that is all a computer has at the bottom. Eight such switches, a byte, can stand for a letter or a small number. A photo takes a few million bytes, a film a few billion.
Programs
A program is a long list of instructions. People write it in a language that they can read, and a compiler translates it for the processor. The operating system is the program that shares out the machine among all the others.
Why they became so fast
Transistors, the switches of today, have shrunk until billions of them fit on a fingernail. Short ways mean quick steps and little heat. When they could hardly get smaller, makers began to put several processors side by side.""",
    "language_model": """Training
At the beginning all the numbers are random, and the model writes nonsense. It is shown a text, guesses each next token and is corrected a little every time. After billions of guesses grammar, facts and even styles have settled in the numbers.
Attention
The most important part is called attention. For each token the model weighs which earlier ones matter now: a pronoun looks for its noun, an answer looks for its question. Many such looks are taken at once, in many layers.
Where it goes wrong
A model knows nothing about truth, only about what is likely. It may say wrong things in a confident tone. Small models like me know only the little world of their training, so important matters should always be checked.""",
    "vaccine": """The immune system
White blood cells patrol the body and check what they meet. Some devour intruders, others make antibodies, which stick to a germ and mark it. After an infection memory cells remain, and a vaccine aims at just these.
Kinds of vaccine
Some contain weakened or killed germs, others only a single protein. The newer mRNA vaccines bring along a short-lived instruction, and our cells build the protein themselves for a few days. Then the instruction falls apart.
Protecting others
When most people are immune, a germ finds hardly anybody to pass it on. This shields babies and the sick who cannot be vaccinated. A sore arm or a light fever is common and soon gone; ask a doctor if you have questions about yourself.""",
    "black_hole": """How large they are
A black hole with the mass of the sun would measure only six kilometres across. The Earth would have to be pressed to the size of a marble. Giants in the centres of galaxies are larger than our whole solar system.
Time runs slowly there
Near a strong mass time passes more slowly, as seen from far away. A clock that falls toward the horizon seems to tick ever more lazily and to turn red. Whoever falls along with it notices nothing of that.
How they were found
In 2015 two detectors measured a trembling of space: two black holes had merged more than a billion years ago. In 2019 a network of radio telescopes showed the first picture, a dark spot in a glowing ring.""",
}
