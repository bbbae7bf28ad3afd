namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>The members of the namespaces in the order in which the language has them: it shows where a template prints a namespace or walks over one.</summary>
internal static class BuiltinOrder
{
    private static readonly Dictionary<string, string[]> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["array"] = "add add_range compact concat cycle any each filter first insert_at join last limit map offset remove_at reverse size sort uniq contains",
        ["date"] = "now utc_now add_days add_months add_years add_hours add_minutes add_seconds add_milliseconds parse parse_to_string default_format format to_string",
        ["html"] = "strip escape newline_to_br url_encode url_escape",
        ["math"] = "abs ceil divided_by floor format is_number minus modulo plus round times uuid random",
        ["object"] = "default eval eval_template format has_key has_value keys size typeof kind values from_json to_json",
        ["regex"] = "escape match matches replace split unescape",
        ["string"] =
            "escape append capitalize capitalizewords contains empty whitespace downcase ends_with equals_ignore_case handleize literal lstrip pluralize prepend "
            + "remove remove_first remove_last replace replace_first rstrip size slice slice1 split starts_with strip strip_newlines to_int to_long to_float "
            + "to_double truncate truncatewords upcase md5 sha1 sha256 sha512 hmac_sha1 hmac_sha256 hmac_sha512 pad_left pad_right base64_encode base64_decode "
            + "index_of",
        ["timespan"] = "zero from_days from_hours from_minutes from_seconds from_milliseconds parse",
    }.ToDictionary(space => space.Key, space => space.Value.Split(' '), StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(string space) => Names[space];
}
