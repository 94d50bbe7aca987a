package de.foerdertopf.web.people;

import java.util.ArrayList;
import java.util.List;

/** How a colleague is called and reached, and what she may do. */
class PersonForm {

    public String name = "";
    public String email = "";
    public String phone = "";
    public String room = "";
    public List<String> roles = new ArrayList<>();
}
