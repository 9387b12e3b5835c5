namespace ProxyGen.Benchmarks.Analysis;

/// <summary>Made-up statements: loops, branches, locks, queries, collections, awaits, in any nesting.</summary>
internal sealed class Statements(Expressions expressions, CodeLines lines)
{
    private const int Deepest = 3;

    private static readonly string[] Cases = ["north", "spare", "daily"];

    private int _names;

    public void WriteBlock(Scope scope, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Write(scope);
        }
    }

    public string Name(string stem) => $"{stem}{++_names}";

    private void Write(Scope scope)
    {
        int kind = expressions.Between(0, scope.IsStatic ? 15 : scope.IsAsync && !scope.IsInLock ? 39 : 33);
        switch (kind)
        {
            case 0 or 1:
                WriteNumber(scope);
                break;
            case 2 or 3:
                WriteText(scope);
                break;
            case 4 or 5 or 6 when scope.Depth < Deepest:
                WriteIf(scope);
                break;
            case 7 when scope.Depth < Deepest:
                WriteFor(scope);
                break;
            case 8 when scope.Depth < Deepest:
                WriteSwitch(scope);
                break;
            case 9:
                WriteSwitchExpression(scope);
                break;
            case 10 when scope.IsInLoop:
                lines.Open($"if ({expressions.Condition(scope)})");
                lines.Add(expressions.Chance(50) ? "continue;" : "break;");
                lines.Close();
                break;
            case 11:
                WriteBuilder(scope);
                break;
            case 12 when scope.Depth < Deepest:
                WriteTry(scope);
                break;
            case 13:
                WriteTuple(scope);
                break;
            case 14 when scope.Depth < Deepest && scope.Numbers.Count > 0:
                WriteWhile(scope);
                break;
            case < 16:
                lines.Add($"Trace.WriteLine({expressions.Text(scope)});");
                break;
            case 16 or 17 when scope.Depth < Deepest:
                WriteForEach(scope);
                break;
            case 18 when scope.Depth < Deepest && !scope.IsInLock:
                lines.Open("lock (_gate)");
                WriteBlock(scope.Inner(isInLock: true), expressions.Between(1, 3));
                lines.Close();
                break;
            case 19 or 20:
                WriteQuery(scope);
                break;
            case 21 or 22:
                WriteDictionary(scope);
                break;
            case 23:
                lines.Add($"_total {expressions.Pick(["+=", "-=", "="])} {expressions.Number(scope)};");
                break;
            case 24:
                lines.Add($"Changed?.Invoke(this, {expressions.Number(scope)});");
                break;
            case 25:
                lines.Add($"_items.Add(new {scope.Item}({expressions.Number(scope)}, {expressions.Text(scope)}, {expressions.Between(1, 900)}.25m));");
                break;
            case 26:
                lines.Add($"_names.Add({expressions.Text(scope)});");
                break;
            case 27:
                WriteFind(scope);
                break;
            case 28:
                lines.Add($"Note = {expressions.Text(scope)};");
                break;
            case 29:
                lines.Add($"IsOpen = {expressions.Condition(scope)};");
                break;
            case 30 when scope.Depth < Deepest:
                WriteLocalFunction(scope);
                break;
            case 31:
                lines.Add($"Limit ??= {expressions.Number(scope)};");
                break;
            case 32 when scope.Partner is { } partner && partner.Calculations.Count > 0:
                string reply = Name("reply");
                lines.Add($"int {reply} = _partner.{expressions.Pick(partner.Calculations)}({expressions.Number(scope)});");
                scope.Numbers.Add(reply);
                break;
            case < 34:
                lines.Add("_count++;");
                break;
            default:
                WriteAwait(scope, kind);
                break;
        }
    }

    private void WriteNumber(Scope scope)
    {
        string name = Name("value");
        lines.Add($"{(expressions.Chance(50) ? "int" : "var")} {name} = {expressions.Number(scope)};");
        scope.Numbers.Add(name);
    }

    private void WriteText(Scope scope)
    {
        string name = Name("text");
        lines.Add($"{(expressions.Chance(50) ? "string" : "var")} {name} = {expressions.Text(scope)};");
        scope.Texts.Add(name);
    }

    private void WriteIf(Scope scope)
    {
        lines.Open($"if ({expressions.Condition(scope)})");
        WriteBlock(scope.Inner(), expressions.Between(1, 3));
        lines.Close();
        if (expressions.Chance(35))
        {
            lines.Open(expressions.Chance(30) ? $"else if ({expressions.Condition(scope)})" : "else");
            WriteBlock(scope.Inner(), expressions.Between(1, 3));
            lines.Close();
        }
    }

    private void WriteFor(Scope scope)
    {
        string counter = Name("i");
        lines.Open($"for (int {counter} = 0; {counter} < {expressions.Number(scope, 1)}; {counter}++)");
        Scope inner = scope.Inner(isInLoop: true);
        inner.Numbers.Add(counter);
        WriteBlock(inner, expressions.Between(1, 4));
        lines.Close();
    }

    private void WriteForEach(Scope scope)
    {
        bool isItem = expressions.Chance(60);
        string name = Name(isItem ? "item" : "name");
        lines.Open(isItem
            ? $"foreach (var {name} in _items{(expressions.Chance(40) ? $".Where({Expressions.Lambda("one", "one.Amount", expressions.Number(scope, 3))})" : "")})"
            : $"foreach (string {name} in _names)");
        Scope inner = scope.Inner(isInLoop: true);
        (isItem ? inner.Items : inner.Texts).Add(name);
        WriteBlock(inner, expressions.Between(1, 4));
        lines.Close();
    }

    private void WriteWhile(Scope scope)
    {
        string rest = Name("rest");
        lines.Add($"int {rest} = {expressions.Pick(scope.Numbers)};");
        lines.Open($"while ({rest}-- > {expressions.Between(0, 5)})");
        Scope inner = scope.Inner(isInLoop: true);
        inner.Numbers.Add(rest);
        WriteBlock(inner, expressions.Between(1, 3));
        lines.Close();
    }

    private void WriteSwitch(Scope scope)
    {
        lines.Open($"switch ({expressions.Text(scope, 1)})");
        foreach (string word in Cases.Take(expressions.Between(1, 3)))
        {
            lines.Add($"case \"{word}\":");
            lines.Open();
            WriteBlock(scope.Inner(), expressions.Between(1, 2));
            lines.Add("break;");
            lines.Close();
        }

        lines.Add("default:");
        lines.Add($"    Trace.WriteLine({expressions.Number(scope)});");
        lines.Add("    break;");
        lines.Close();
    }

    private void WriteSwitchExpression(Scope scope)
    {
        string name = Name("rate");
        lines.Open($"int {name} = {expressions.Number(scope, 1)} switch");
        lines.Add($"< {expressions.Between(-9, 0)} => {expressions.Number(scope, 1)},");
        lines.Add($"{expressions.Between(1, 9)} or {expressions.Between(10, 19)} => {expressions.Number(scope, 1)},");
        lines.Add($"_ => {expressions.Number(scope, 1)},");
        lines.Close("};");
        scope.Numbers.Add(name);
    }

    private void WriteBuilder(Scope scope)
    {
        string builder = Name("builder");
        lines.Add($"var {builder} = new StringBuilder();");
        lines.Add($"{builder}.Append({expressions.Text(scope)}).Append(' ').Append({expressions.Number(scope)});");
        lines.Open($"if ({expressions.Condition(scope)})");
        lines.Add($"{builder}.AppendLine({expressions.Text(scope)});");
        lines.Close();
        string text = Name("text");
        lines.Add($"string {text} = {builder}.ToString();");
        scope.Texts.Add(text);
    }

    private void WriteTry(Scope scope)
    {
        lines.Open("try");
        WriteBlock(scope.Inner(), expressions.Between(1, 3));
        lines.Close();
        string exception = Name("exception");
        lines.Open($"catch (InvalidOperationException {exception}) when ({exception}.Message.Length > {expressions.Between(1, 30)})");
        lines.Add($"Trace.WriteLine({exception}.Message + {expressions.Text(scope)});");
        lines.Close();
        if (expressions.Chance(40))
        {
            lines.Open("finally");
            WriteBlock(scope.Inner(isSynchronous: true), 1);
            lines.Close();
        }
    }

    private void WriteTuple(Scope scope)
    {
        string number = Name("first");
        string text = Name("second");
        lines.Add($"var ({number}, {text}) = ({expressions.Number(scope)}, {expressions.Text(scope)});");
        scope.Numbers.Add(number);
        scope.Texts.Add(text);
    }

    private void WriteQuery(Scope scope)
    {
        string name = Name("found");
        string test = Expressions.Lambda("item", "item.Amount", expressions.Number(scope, 3));
        switch (expressions.Between(0, 4))
        {
            case 0:
                lines.Add($"var {name} = _items.Where({test}).Select(static item => item.Name).ToList();");
                lines.Add($"_names.UnionWith({name});");
                break;
            case 1:
                lines.Add($"var {name} = _items");
                lines.Add($"    .Where({test})");
                lines.Add("    .OrderBy(item => item.Price).ThenByDescending(item => item.Name, StringComparer.Ordinal)");
                lines.Add($"    .Take({expressions.Between(2, 20)})");
                lines.Add("    .ToArray();");
                lines.Add($"_total += {name}.Length;");
                break;
            case 2:
                lines.Add($"var {name} = from entry in _items where entry.Amount > {expressions.Number(scope, 3)}");
                lines.Add("    group entry by entry.Name into named");
                lines.Add("    select (named.Key, Sum: named.Sum(static part => part.Price));");
                lines.Open($"foreach (var (key, sum) in {name})");
                lines.Add("_counts[key] = (int)sum;");
                lines.Close();
                break;
            case 3:
                lines.Add($"var {name} = _items.ToDictionary(static item => item.Name, item => item.Amount * {expressions.Number(scope, 3)});");
                lines.Add($"_total = {name}.Values.DefaultIfEmpty().Max();");
                break;
            default:
                lines.Add($"int {name} = _items.Where({test}).Select(item => item.Amount).Aggregate(0, (sum, amount) => sum + amount);");
                scope.Numbers.Add(name);
                break;
        }
    }

    private void WriteDictionary(Scope scope)
    {
        string key = expressions.Text(scope, 1);
        switch (expressions.Between(0, 3))
        {
            case 0:
                string found = Name("known");
                lines.Open($"if (_counts.TryGetValue({key}, out int {found}))");
                lines.Add($"_counts[{key}] = {found} + {expressions.Number(scope)};");
                lines.Close();
                lines.Open("else");
                lines.Add($"_counts.Add({key}, {expressions.Number(scope)});");
                lines.Close();
                break;
            case 1:
                lines.Open($"if (!_counts.ContainsKey({key}))");
                lines.Add($"_counts[{key}] = {expressions.Number(scope)};");
                lines.Close();
                break;
            case 2:
                lines.Add($"_counts[{key}] = _counts.GetValueOrDefault({key}) + 1;");
                break;
            default:
                lines.Add($"_counts.Remove({key});");
                break;
        }
    }

    private void WriteFind(Scope scope)
    {
        string item = Name("item");
        lines.Add($"{scope.Item}? {item} = _items.Find({Expressions.Lambda("one", "one.Amount", expressions.Number(scope, 3))});");
        lines.Open($"if ({item} is null)");
        lines.Add($"throw new InvalidOperationException($\"There is no {expressions.Word()} item in {{_items.Count}}.\");");
        lines.Close();
        lines.Add($"_items[^1] = {item} with {{ Amount = {expressions.Number(scope)} }};");
        scope.Items.Add(item);
    }

    private void WriteLocalFunction(Scope scope)
    {
        string name = Name("Count");
        string result = Name("value");
        lines.Add($"int {result} = {name}({expressions.Number(scope)});");
        Scope inner = scope.Inner(isSynchronous: true);
        inner.Numbers.Clear();
        inner.Numbers.Add("given");
        inner.Texts.Clear();
        inner.Items.Clear();
        lines.Open($"int {name}(int given)");
        WriteBlock(inner, expressions.Between(1, 3));
        lines.Add($"return {expressions.Number(inner)};");
        lines.Close();
        scope.Numbers.Add(result);
    }

    private void WriteAwait(Scope scope, int kind)
    {
        switch (kind)
        {
            case 34 when scope.Partner is { Loads.Count: > 0 } partner:
                string loaded = Name("loaded");
                lines.Add($"int {loaded} = await _partner.{expressions.Pick(partner.Loads)}({expressions.Text(scope)}, cancellationToken).ConfigureAwait(false);");
                scope.Numbers.Add(loaded);
                break;
            case 35:
                lines.Add("await _semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);");
                lines.Open("try");
                WriteBlock(scope.Inner(isInLock: true), expressions.Between(1, 3));
                lines.Close();
                lines.Open("finally");
                lines.Add("_semaphore.Release();");
                lines.Close();
                break;
            case 36:
                string reader = Name("reader");
                string line = Name("line");
                lines.Add($"using var {reader} = new StringReader({expressions.Text(scope)});");
                lines.Add($"string {line} = await {reader}.ReadToEndAsync(cancellationToken).ConfigureAwait(false);");
                scope.Texts.Add(line);
                break;
            case 37:
                string tasks = Name("tasks");
                lines.Add($"var {tasks} = _names.Select(async name => {{ await Task.Delay(name.Length, cancellationToken); return name.Length; }});");
                lines.Add($"_total += (await Task.WhenAll({tasks})).Sum();");
                break;
            default:
                lines.Add($"await Task.Delay(TimeSpan.FromMilliseconds({expressions.Number(scope, 1)}), cancellationToken);");
                break;
        }
    }
}
