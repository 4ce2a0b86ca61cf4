alert("Come!");
