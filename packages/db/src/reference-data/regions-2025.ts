/**
 * The 42 jeugdregio's and 342 municipalities of 2025, one region per line: code | name | landsdeel | province |
 * municipalities. Region boundaries: CBS Gebiedsindelingen 2025 (CC BY 4.0); municipalities placed by their location
 * within them. The names are those of the register; names in daily use are aliases (`aliases.ts`).
 */
export const REGIONS_2025 = `
JZ01 | Groningen | Noord | Groningen | Eemsdelta; Groningen; Het Hogeland; Midden-Groningen; Oldambt; Pekela; Stadskanaal; Veendam; Westerkwartier; Westerwolde
JZ02 | Friesland (Fryslân) | Noord | Fryslân | Achtkarspelen; Ameland; Dantumadiel; De Fryske Marren; Harlingen; Heerenveen; Leeuwarden; Noardeast-Fryslân; Ooststellingwerf; Opsterland; Schiermonnikoog; Smallingerland; Súdwest-Fryslân; Terschelling; Tytsjerksteradiel; Vlieland; Waadhoeke; Weststellingwerf
JZ03 | Kop van Noord-Holland | Noordwest | Noord-Holland | Den Helder; Hollands Kroon; Schagen; Texel
JZ04 | Drenthe | Noord | Drenthe | Aa en Hunze; Assen; Borger-Odoorn; Coevorden; De Wolden; Emmen; Hoogeveen; Meppel; Midden-Drenthe; Noordenveld; Tynaarlo; Westerveld
JZ05 | West Friesland | Noordwest | Noord-Holland | Drechterland; Enkhuizen; Hoorn; Koggenland; Medemblik; Opmeer; Stede Broec
JZ06 | Alkmaar (Noord-Kennemerland) | Noordwest | Noord-Holland | Alkmaar; Bergen (NH); Castricum; Dijk en Waard; Heiloo; Uitgeest
JZ07 | IJsselland | Oost | Overijssel | Dalfsen; Deventer; Hardenberg; Kampen; Olst-Wijhe; Ommen; Raalte; Staphorst; Steenwijkerland; Zwartewaterland; Zwolle
JZ08 | Flevoland | Noordwest | Flevoland | Almere; Dronten; Lelystad; Noordoostpolder; Urk
JZ09 | Zaanstreek-Waterland | Noordwest | Noord-Holland | Edam-Volendam; Landsmeer; Oostzaan; Purmerend; Waterland; Wormerland; Zaanstad
JZ10 | IJmond (Midden Kennemerland) | Noordwest | Noord-Holland | Beverwijk; Heemskerk; Velsen
JZ11 | Zuid Kennemerland | Noordwest | Noord-Holland | Bloemendaal; Haarlem; Heemstede; Zandvoort
JZ12 | Noord-Veluwe | Oost | Gelderland | Elburg; Ermelo; Harderwijk; Nunspeet; Oldebroek; Putten; Zeewolde
JZ13 | Amsterdam-Amstelland | Noordwest | Noord-Holland | Aalsmeer; Amstelveen; Amsterdam; Diemen; Ouder-Amstel; Uithoorn
JZ14 | Twente | Oost | Overijssel | Almelo; Borne; Dinkelland; Enschede; Haaksbergen; Hellendoorn; Hengelo (O); Hof van Twente; Losser; Oldenzaal; Rijssen-Holten; Tubbergen; Twenterand; Wierden
JZ15 | Haarlemmermeer | Noordwest | Noord-Holland | Haarlemmermeer
JZ16 | Gooi en Vechtstreek | Noordwest | Noord-Holland | Blaricum; Gooise Meren; Hilversum; Huizen; Laren; Wijdemeren
JZ17 | Midden IJssel / Oost Veluwe | Oost | Gelderland | Apeldoorn; Brummen; Epe; Hattem; Heerde; Lochem; Voorst; Zutphen
JZ18 | Holland Rijnland | Zuidwest | Zuid-Holland | Alphen aan den Rijn; Hillegom; Kaag en Braassem; Katwijk; Leiden; Leiderdorp; Lisse; Nieuwkoop; Noordwijk; Oegstgeest; Teylingen; Voorschoten; Zoeterwoude
JZ19 | Utrecht West | Noordwest | Utrecht | De Ronde Venen; Montfoort; Oudewater; Stichtse Vecht; Woerden
JZ20 | Eemland | Noordwest | Utrecht | Amersfoort; Baarn; Bunschoten; Eemnes; Leusden; Soest; Woudenberg
JZ21 | Food Valley | Oost | Gelderland | Barneveld; Ede; Nijkerk; Renswoude; Rhenen; Scherpenzeel; Veenendaal
JZ22 | Utrecht Stad | Noordwest | Utrecht | Utrecht
JZ23 | Zuidoost Utrecht | Noordwest | Utrecht | Bunnik; De Bilt; Utrechtse Heuvelrug; Wijk bij Duurstede; Zeist
JZ24 | Haaglanden | Zuidwest | Zuid-Holland | 's-Gravenhage; Delft; Leidschendam-Voorburg; Midden-Delfland; Pijnacker-Nootdorp; Rijswijk; Wassenaar; Westland; Zoetermeer
JZ25 | Achterhoek | Oost | Gelderland | Aalten; Berkelland; Bronckhorst; Doetinchem; Montferland; Oost Gelre; Oude IJsselstreek; Winterswijk
JZ26 | Lekstroom | Noordwest | Utrecht | Houten; IJsselstein; Lopik; Nieuwegein; Vijfheerenlanden
JZ27 | Midden Holland | Zuidwest | Zuid-Holland | Bodegraven-Reeuwijk; Gouda; Krimpenerwaard; Waddinxveen; Zuidplas
JZ28 | Centraal Gelderland | Oost | Gelderland | Arnhem; Doesburg; Duiven; Lingewaard; Overbetuwe; Renkum; Rheden; Rozendaal; Wageningen; Westervoort; Zevenaar
JZ29 | Rijnmond | Zuidwest | Zuid-Holland | Albrandswaard; Barendrecht; Capelle aan den IJssel; Goeree-Overflakkee; Krimpen aan den IJssel; Lansingerland; Maassluis; Nissewaard; Ridderkerk; Rotterdam; Schiedam; Vlaardingen; Voorne aan Zee
JZ30 | Rivierenland | Oost | Gelderland | Buren; Culemborg; Maasdriel; Neder-Betuwe; Tiel; West Betuwe; West Maas en Waal; Zaltbommel
JZ31 | Zuid-Holland Zuid | Zuidwest | Zuid-Holland | Alblasserdam; Dordrecht; Gorinchem; Hardinxveld-Giessendam; Hendrik-Ido-Ambacht; Hoeksche Waard; Molenlanden; Papendrecht; Sliedrecht; Zwijndrecht
JZ32 | Rijk van Nijmegen | Oost | Gelderland | Berg en Dal; Beuningen; Druten; Heumen; Mook en Middelaar; Nijmegen; Wijchen
JZ33 | Noordoost Brabant | Zuidoost | Noord-Brabant | 's-Hertogenbosch; Bernheze; Boekel; Boxtel; Land van Cuijk; Maashorst; Meierijstad; Oss; Sint-Michielsgestel; Vught
JZ34 | West Brabant Oost | Zuidwest | Noord-Brabant | Altena; Breda; Drimmelen; Geertruidenberg; Oosterhout
JZ35 | Midden-Brabant (Hart van Brabant) | Zuidoost | Noord-Brabant | Alphen-Chaam; Baarle-Nassau; Dongen; Gilze en Rijen; Goirle; Heusden; Hilvarenbeek; Loon op Zand; Oisterwijk; Tilburg; Waalwijk
JZ36 | West Brabant West | Zuidwest | Noord-Brabant | Bergen op Zoom; Etten-Leur; Halderberge; Moerdijk; Roosendaal; Rucphen; Steenbergen; Woensdrecht; Zundert
JZ37 | Noord-Limburg | Zuidoost | Limburg | Beesel; Bergen (L); Gennep; Horst aan de Maas; Peel en Maas; Venlo; Venray
JZ38 | Zeeland | Zuidwest | Zeeland | Borsele; Goes; Hulst; Kapelle; Middelburg; Noord-Beveland; Reimerswaal; Schouwen-Duiveland; Sluis; Terneuzen; Tholen; Veere; Vlissingen
JZ39 | Zuidoost-Brabant | Zuidoost | Noord-Brabant | Asten; Bergeijk; Best; Bladel; Cranendonck; Deurne; Eersel; Eindhoven; Geldrop-Mierlo; Gemert-Bakel; Heeze-Leende; Helmond; Laarbeek; Nuenen, Gerwen en Nederwetten; Oirschot; Reusel-De Mierden; Someren; Son en Breugel; Valkenswaard; Veldhoven; Waalre
JZ41 | Zuid-Limburg | Zuidoost | Limburg | Beek; Beekdaelen; Brunssum; Eijsden-Margraten; Gulpen-Wittem; Heerlen; Kerkrade; Landgraaf; Maastricht; Meerssen; Simpelveld; Sittard-Geleen; Stein; Vaals; Valkenburg aan de Geul; Voerendaal
JZ42 | Midden-Limburg Oost | Zuidoost | Limburg | Echt-Susteren; Maasgouw; Roerdalen; Roermond
JZ43 | Midden-Limburg West | Zuidoost | Limburg | Leudal; Nederweert; Weert
`;
